package io.tandem.policy.cluster;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What pods ask for, how many there are, and what they run. */
final class WorkloadRules {
    private static final String DOCS = "https://kubernetes.io/docs/concepts/";
    private static final Setting REGISTRIES = Setting.texts(
            "registries",
            List.of(
                    "public.ecr.aws",
                    "ecr-public.aws.com",
                    "quay.io",
                    "registry.k8s.io",
                    "ghcr.io",
                    "oci.external-secrets.io"),
            "Registries that images may come from, besides ECR's private ones");

    private WorkloadRules() {}

    static List<Rule> rules() {
        return Stream.concat(runs().stream(), images().stream()).toList();
    }

    private static List<Rule> runs() {
        return List.of(
                rule("k8s-requests-and-limits", MEDIUM, "Pods say what they need, and have a limit of memory")
                        .because("Without requests pods crowd one node; without a limit one leak takes its neighbours.")
                        .fix("resources with requests of cpu and memory and limits of memory.")
                        .link(DOCS + "configuration/manage-resources-containers/")
                        .on(Kinds.PODS)
                        .requires(Pods.eachLastingContainer(
                                        "has no requests or no limit of memory", WorkloadRules::isSized)
                                .and(WorkloadRules::isSizedByValues)),
                rule("k8s-probes", LOW, "Containers say when they are ready, and when they are dead")
                        .because("Traffic reaches a pod that cannot answer yet, and a hung one stays.")
                        .fix("livenessProbe and readinessProbe.")
                        .link(DOCS + "workloads/pods/pod-lifecycle/#container-probes")
                        .on(Stream.concat(Kinds.LASTING.stream(), Stream.of(Kinds.RELEASE))
                                .toList())
                        .requires(Pods.eachLastingContainer(
                                        "has no probes",
                                        container ->
                                                !container.at("livenessProbe").isAbsent()
                                                        && !container
                                                                .at("readinessProbe")
                                                                .isAbsent())
                                .and(Tree.nowhere(
                                        Set.of("livenessProbe", "readinessProbe"),
                                        probe -> probe.at("enabled").texts().contains("false")))),
                rule("k8s-two-of-each", MEDIUM, "What serves runs twice")
                        .because("A single pod is an outage at every drain of its node.")
                        .fix("replicas of 2 or more, and a PodDisruptionBudget.")
                        .link(DOCS + "workloads/pods/disruptions/")
                        .on(Stream.concat(Kinds.SERVING.stream(), Stream.of(Kinds.RELEASE))
                                .toList())
                        .requires(WorkloadRules::runsTwice),
                rule("k8s-no-token-mounted", LOW, "Pods that need no API get no token")
                        .because("A token that lies in every pod is what an intruder asks the API server with.")
                        .fix("automountServiceAccountToken: false, or a serviceAccountName of its own.")
                        .on(Kinds.WORKLOADS)
                        .requires(Pods.pod(
                                "gets the token of the default account",
                                pod -> pod.at("automountServiceAccountToken")
                                                .texts()
                                                .contains("false")
                                        || pod.at("serviceAccountName")
                                                .text()
                                                .filter(name -> !name.equals("default"))
                                                .isPresent())),
                rule("k8s-labels", LOW, "Workloads carry the recommended labels")
                        .because("Network policies, dashboards and bills find pods by them.")
                        .fix("app.kubernetes.io/name and app.kubernetes.io/part-of.")
                        .link(DOCS + "overview/working-with-objects/common-labels/")
                        .on(Kinds.WORKLOADS)
                        .requires(subject -> Verdict.all(Stream.of("name", "part-of")
                                .map(label -> "app.kubernetes.io/" + label)
                                .filter(label -> subject.at("metadata.labels")
                                        .field(label)
                                        .isAbsent())
                                .map(label -> Verdict.fail("it has no label " + label))
                                .toList())));
    }

    private static List<Rule> images() {
        return List.of(
                rule("k8s-images-pinned", HIGH, "Images are pinned")
                        .because("latest is another program at the next start, on one node and not on the other.")
                        .fix("a tag of a version, or better a digest.")
                        .on(Kinds.PODS)
                        .requires(Tree.nowhere(Set.of("image"), image -> image.text()
                                        .filter(text -> !isPinned(text))
                                        .isPresent())
                                .and(Tree.nowhere(
                                        Set.of("tag"), tag -> tag.texts().contains("latest")))),
                rule("k8s-known-registries", HIGH, "Images come from known registries")
                        .because("A name one letter off in a public registry is somebody else's program.")
                        .fix("an image of a registry in the setting registries, or a copy in ECR.")
                        .with(REGISTRIES)
                        .on(Kinds.PODS)
                        .requires(subject -> Tree.nowhere(
                                        Set.of("image", "registry", "imageRegistry"),
                                        image -> isForeign(image, subject))
                                .and(WorkloadRules::hasKnownRepositories)
                                .of(subject)));
    }

    private static boolean isSized(Value container) {
        return Stream.of("requests.cpu", "requests.memory", "limits.memory")
                .noneMatch(path -> container.at("resources." + path).isAbsent());
    }

    private static Verdict isSizedByValues(Subject subject) {
        return Verdict.all(Charts.paths(subject, "resources").stream()
                .map(path -> Verdict.passIf(isSized(subject.at(path)), path + ".resources lacks a request or a limit")
                        .ifKnown(subject.at(path).at("resources")))
                .toList());
    }

    private static Verdict runsTwice(Subject subject) {
        var path = subject.type().equals(Kinds.RELEASE) ? Charts.paths(subject, "replicas") : List.of("spec.replicas");
        return Verdict.all(
                path.stream().map(each -> at(each).atLeast(2).of(subject)).toList());
    }

    private static boolean isPinned(String image) {
        var name = image.substring(image.lastIndexOf('/') + 1);
        return name.contains("@sha256:") || (name.contains(":") && !name.endsWith(":latest")) || image.isEmpty();
    }

    private static Verdict hasKnownRepositories(Subject subject) {
        return Verdict.all(Tree.branches(subject)
                .filter(branch -> branch.value().isObject())
                .map(branch -> isKnownRepository(branch, subject))
                .toList());
    }

    /** Beside a registry, which is judged by itself, a repository is a path in it. */
    private static Verdict isKnownRepository(Tree.Branch block, Subject subject) {
        var registry = block.value().at("registry");
        var repository = block.value().at("repository");
        if (registry.text().filter(text -> !text.isEmpty()).isPresent()) {
            return Verdict.PASS;
        } else if (repository.isUnknown()) {
            return Verdict.deferred(block.path() + ".repository");
        }
        return Verdict.passIf(!isForeign(repository, subject), block.path() + ".repository is " + repository)
                .ifKnown(registry);
    }

    private static boolean isForeign(Value image, Subject subject) {
        return image.text().filter(text -> !isKnown(text, subject)).isPresent();
    }

    /** Addresses of Git and of charts stand under the same names, and are not images. */
    private static boolean isKnown(String image, Subject subject) {
        var host = image.contains("/") ? image.substring(0, image.indexOf('/')) : image;
        boolean address = image.contains("://") || (image.contains("@") && !image.contains("@sha256:"));
        return image.isEmpty()
                || address
                || host.matches("\\d{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com")
                || subject.settings().texts(REGISTRIES).contains(host);
    }
}
