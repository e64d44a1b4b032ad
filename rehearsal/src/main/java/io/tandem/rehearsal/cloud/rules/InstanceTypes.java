package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.regex.Pattern;

/** Instance types of node groups and the images that run on them. https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
final class InstanceTypes {
    private static final Pattern FORM = Pattern.compile(
            "[a-z]{1,4}[0-9]+[a-z]*(-[a-z0-9]+)?\\.(nano|micro|small|medium|([0-9]{1,3})?x?large|metal(-[0-9]+xl)?)");

    /** Graviton: a g behind the generation, as in m7g or c6gn, and the first of them, a1. */
    private static final Pattern ARM = Pattern.compile("(a1|[a-z]+[0-9]+g[a-z]*|[a-z]+4gen?)\\..+");

    /** Amazon Linux 2 images end with this minor. https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html */
    private static final int LAST_OF_AL2 = 32;

    private InstanceTypes() {}

    static void exist(Request request) {
        var unknown = types(request).stream()
                .filter(type -> !FORM.matcher(type).matches())
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    "InvalidParameterException",
                    "instanceTypes: The following supplied instance types do not exist: " + unknown);
        }
    }

    static void architecture(Request request) {
        request.text("amiType").filter(ami -> !ami.equals("CUSTOM")).ifPresent(ami -> {
            boolean arm = ami.contains("ARM_64");
            var wrong = types(request).stream()
                    .filter(type -> ARM.matcher(type).matches() != arm)
                    .toList();
            if (!wrong.isEmpty()) {
                throw new Refusal(
                        "InvalidParameterException",
                        "instanceTypes: %s is not a valid instance type for requested amiType %s"
                                .formatted(wrong, ami));
            }
        });
    }

    static void image(Request request) {
        var version =
                request.text("version").or(() -> Clusters.of(request).flatMap(cluster -> cluster.attribute("version")));
        request.text("amiType").filter(ami -> ami.startsWith("AL2_")).ifPresent(ami -> {
            if (version.filter(v -> Versions.minor(v) > LAST_OF_AL2).isPresent()) {
                throw new Refusal(
                        "InvalidParameterException",
                        "amiType: Requested amiType %s is not supported for kubernetes version %s"
                                .formatted(ami, version.orElse("")));
            }
        });
    }

    private static List<String> types(Request request) {
        return request.all("instanceTypes").stream().map(String::valueOf).toList();
    }
}
