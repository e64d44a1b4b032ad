package io.tandem.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cluster room's settings.
 *
 * @param version the Kubernetes version, such as {@code 1.35}
 * @param publicAccessCidrs ranges that reach the public endpoint; none turns that endpoint off
 * @param administrators ARNs of the IAM principals that administer the cluster
 * @param logRetentionDays days that control-plane logs are kept
 * @param system the node group of what runs the cluster
 * @param workload the node group of the team's work
 * @param addOns the pinned add-ons
 * @param containerInsights what tells CloudWatch of nodes and pods, off unless it is there
 */
public record ClusterSettings(
        String version,
        List<String> publicAccessCidrs,
        List<String> administrators,
        int logRetentionDays,
        NodePoolSettings system,
        NodePoolSettings workload,
        AddOnVersions addOns,
        Optional<ContainerInsightsSettings> containerInsights) {
    private static final Legal<String> VERSION =
            Legal.matching("a Kubernetes version, such as 1.35", Pattern.compile("1\\.\\d+"));

    /** EKS refuses reserved ranges here: https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html */
    static final Legal<String> PUBLIC_CIDR =
            Legal.where("a public IPv4 block of /8 to /32, such as 203.0.113.0/24", text -> Cidr.tryParse(text)
                    .filter(cidr -> cidr.prefixLength() >= 8 && !cidr.isPrivate())
                    .isPresent());

    /** A role or user; EKS ignores an account's root and refuses service-linked roles and sessions. */
    private static final Legal<String> PRINCIPAL = Legal.matching(
            "the ARN of an IAM role or user, such as arn:aws:iam::111122223333:role/platform",
            Pattern.compile("arn:aws:iam::\\d{12}:(role|user)/(?!aws-service-role/)[\\w+=,.@/-]+"));

    private static final NodePoolSettings SYSTEM = new NodePoolSettings(List.of("m7i.large", "m6i.large"), 2, 3, 6, 50);
    private static final NodePoolSettings WORKLOAD =
            new NodePoolSettings(List.of("m7i.xlarge", "m6i.xlarge"), 2, 3, 12, 100);

    public ClusterSettings {
        publicAccessCidrs = List.copyOf(publicAccessCidrs);
        administrators = List.copyOf(administrators);
        new Rules()
                .check("version", version, VERSION)
                .checkEach("publicAccessCidrs", publicAccessCidrs, PUBLIC_CIDR)
                .check("publicAccessCidrs", publicAccessCidrs, Legal.count(0, 40, "blocks"))
                .checkEach("administrators", administrators, PRINCIPAL)
                .check("administrators", administrators, Legal.distinct())
                .check("logRetentionDays", logRetentionDays, LogRetention.DAYS)
                .check(
                        "system.minSize",
                        system.minSize(),
                        Legal.where("1 or more: the cluster runs on it", size -> size > 0))
                .check(addOns.kubeProxy().startsWith("v" + version + "."), skewed(version, addOns.kubeProxy()))
                .enforce();
    }

    static ClusterSettings read(Section in, LocalDate today) {
        return new ClusterSettings(
                in.text("version").orElse("1.35", KubernetesVersions.supportedOn(today)),
                in.texts("publicAccessCidrs").orElse(List.of()),
                in.texts("administrators").orElse(List.of()),
                in.integer("logRetentionDays").orElse(90),
                in.object("system", pool -> NodePoolSettings.read(pool, SYSTEM)),
                in.object("workload", pool -> NodePoolSettings.read(pool, WORKLOAD)),
                in.object("addOns", AddOnVersions::read),
                in.optionalObject("containerInsights", ContainerInsightsSettings::read));
    }

    private static Problem skewed(String version, String kubeProxy) {
        return new Problem(
                List.of("addOns.kubeProxy", "version"),
                "\"%s\" (version %s)".formatted(kubeProxy, version),
                "must be of the same minor version as the cluster");
    }
}
