package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.CLUSTER;
import static io.tandem.policy.aws.Types.NODE_GROUP;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Join;
import io.tandem.policy.rules.Property;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** EKS: the control plane, its nodes and its add-ons. */
final class ClusterRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/eks/latest/userguide/";

    /** Standard support in November 2026: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html */
    private static final Setting VERSIONS = Setting.texts(
            "supportedVersions", List.of("1.34", "1.35", "1.36"), "Kubernetes versions in standard support");

    private static final Check TAKES_THE_CLUSTERS = subject ->
            subject.type().equals(NODE_GROUP) ? at("version").isNotSet().of(subject) : Verdict.fail("");

    private static final Check PUBLIC =
            at("vpcConfig.endpointPublicAccess").orElse(true).isTrue();

    private ClusterRules() {}

    static List<Rule> rules() {
        return Stream.concat(controlPlane().stream(), nodes().stream()).toList();
    }

    private static List<Rule> controlPlane() {
        return List.of(
                rule("eks-endpoint-private", HIGH, "The API of the cluster can be reached from inside the VPC")
                        .because("Over a public endpoint alone, nodes talk to their API through the internet.")
                        .fix("endpointPrivateAccess(true); endpointPublicAccess(false), or a list of ranges.")
                        .link(GUIDE + "cluster-endpoint.html")
                        .on(CLUSTER)
                        .requires(at("vpcConfig.endpointPrivateAccess").isTrue()),
                rule("eks-no-public-endpoint", MEDIUM, "The API of the cluster has no public endpoint")
                        .because("What is not on the internet cannot be tried from there.")
                        .fix("endpointPublicAccess(false); reach it from inside the VPC.")
                        .link(GUIDE + "cluster-endpoint.html")
                        .on(CLUSTER)
                        .requires(at("vpcConfig.endpointPublicAccess")
                                .orElse(true)
                                .isNotTrue()),
                rule("eks-endpoint-not-open", CRITICAL, "The API of the cluster is not open to the world")
                        .because("Everybody may then try credentials, and the next flaw in the API server.")
                        .fix("endpointPublicAccess(false), or publicAccessCidrs of known networks.")
                        .link(GUIDE + "cluster-endpoint.html")
                        .on(CLUSTER)
                        .requires(at("vpcConfig.publicAccessCidrs")
                                .orElse(List.of("0.0.0.0/0"))
                                .satisfies(
                                        "a list of known networks",
                                        cidrs -> !cidrs.items().isEmpty()
                                                && !cidrs.texts().contains("0.0.0.0/0")
                                                && !cidrs.texts().contains("::/0"))
                                .when(PUBLIC)),
                rule("eks-supported-version", HIGH, "Kubernetes is in standard support")
                        .because("Extended support costs six times as much, then the cluster is upgraded by force.")
                        .fix("version(...) in supportedVersions.")
                        .link(GUIDE + "kubernetes-versions.html")
                        .with(VERSIONS)
                        .on(CLUSTER, NODE_GROUP)
                        .requires(subject -> at("version")
                                .isIn(subject.settings().texts(VERSIONS))
                                .unless(TAKES_THE_CLUSTERS)
                                .of(subject)),
                rule("eks-secrets-encrypted", HIGH, "Kubernetes secrets are encrypted with a key of our own")
                        .because(
                                "A copy of etcd is otherwise readable by whoever holds it; it cannot be added safely later.")
                        .fix("encryptionConfig with a key and resources(\"secrets\").")
                        .link(GUIDE + "enable-kms.html")
                        .on(CLUSTER)
                        .requires(at("encryptionConfig.provider.keyArn")
                                .isSet()
                                .and(at("encryptionConfig.resources").holds(List.of("secrets")))),
                rule("eks-control-plane-logs", MEDIUM, "The control plane logs who did what")
                        .because("Without audit logs nobody can tell who read a secret or changed a role.")
                        .fix("enabledClusterLogTypes(\"api\", \"audit\", \"authenticator\", ...).")
                        .link(GUIDE + "control-plane-logs.html")
                        .on(CLUSTER)
                        .requires(at("enabledClusterLogTypes").holds(List.of("api", "audit", "authenticator"))),
                rule("eks-deletion-protection", HIGH, "The cluster cannot be deleted by mistake")
                        .because("A replaced property deletes every workload with it.")
                        .fix("deletionProtection(true), or protect(true) as an option.")
                        .on(CLUSTER)
                        .requiresInStack(at("deletionProtection")
                                .isTrue()
                                .or(subject -> Verdict.passIf(
                                        subject.resource().protect(), "the engine does not protect it"))));
    }

    private static List<Rule> nodes() {
        return List.of(
                rule("eks-nodes-no-open-ssh", HIGH, "Nodes take no SSH from everywhere")
                        .because("A key without source groups opens port 22 of every node to the world.")
                        .fix("no remoteAccess, or sourceSecurityGroupIds with it; Session Manager needs neither.")
                        .link(GUIDE + "create-managed-node-group.html")
                        .on(NODE_GROUP)
                        .requires(at("remoteAccess.sourceSecurityGroupIds")
                                .isSet()
                                .when(at("remoteAccess.ec2SshKey").isSet())),
                rule("eks-nodes-private", HIGH, "Nodes are in private subnets")
                        .because("A node with a public address is one open port away from the internet.")
                        .fix("subnetIds(...) of subnets without a route to the internet gateway.")
                        .on(NODE_GROUP)
                        .requiresInStack(Join.referred("subnetIds", Types.SUBNET, Routing::isPrivate)),
                rule("eks-network-policy", MEDIUM, "Network policies are enforced")
                        .because(
                                "Kubernetes takes NetworkPolicy objects and does nothing, unless the CNI enforces them.")
                        .fix("configurationValues {\"enableNetworkPolicy\":\"true\"} of the add-on vpc-cni.")
                        .link(GUIDE + "cni-network-policy.html")
                        .on(Types.ADD_ON)
                        .requires(
                                enforcesPolicies().when(Property.at("addonName").is("vpc-cni"))));
    }

    private static Check enforcesPolicies() {
        return at("configurationValues").satisfies("JSON with enableNetworkPolicy true", text -> text.json()
                .at("enableNetworkPolicy")
                .isTrue());
    }
}
