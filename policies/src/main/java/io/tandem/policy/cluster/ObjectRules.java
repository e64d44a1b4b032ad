package io.tandem.policy.cluster;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Namespaces, services and who may do what in a cluster. */
final class ObjectRules {
    private static final String DOCS = "https://kubernetes.io/docs/";
    private static final String RBAC = "kubernetes:rbac.authorization.k8s.io/v1:";
    private static final String INTERNAL = "service.beta.kubernetes.io/aws-load-balancer-scheme";
    private static final String RANGES = "loadBalancerSourceRanges";
    private static final Set<String> WORLD = Set.of("0.0.0.0/0", "::/0");
    private static final Setting PRIVILEGED =
            Setting.texts("privileged", List.of("node-agents"), "Namespaces whose pods look into their node by design");

    /** https://kubernetes.io/docs/reference/using-api/deprecation-guide/ and the charts' own notes. */
    private static final List<String> GONE = List.of(
            "kubernetes:extensions/v1beta1:Ingress",
            "kubernetes:networking.k8s.io/v1beta1:Ingress",
            "kubernetes:apps/v1beta2:Deployment",
            "kubernetes:batch/v1beta1:CronJob",
            "kubernetes:policy/v1beta1:PodDisruptionBudget",
            "kubernetes:policy/v1beta1:PodSecurityPolicy",
            "kubernetes:autoscaling/v2beta2:HorizontalPodAutoscaler",
            "kubernetes:rbac.authorization.k8s.io/v1beta1:ClusterRole",
            "kubernetes:external-secrets.io/v1beta1:ExternalSecret",
            "kubernetes:external-secrets.io/v1beta1:SecretStore",
            "kubernetes:external-secrets.io/v1beta1:ClusterSecretStore",
            "kubernetes:karpenter.sh/v1beta1:NodePool");

    private ObjectRules() {}

    static List<Rule> rules() {
        return Stream.of(namespaces(), services(), rights())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> namespaces() {
        return List.of(
                rule("k8s-no-default-namespace", MEDIUM, "Nothing lives in the default namespace")
                        .because("It has no policy, no quota and no owner.")
                        .fix("a namespace of its own.")
                        .on(placed())
                        .requires(subject -> {
                            var namespace = Placement.namespace(subject.resource());
                            boolean own = namespace
                                    .text()
                                    .filter(name -> !name.equals("default"))
                                    .isPresent();
                            return Verdict.passIf(own, "its namespace is " + namespace)
                                    .ifKnown(namespace);
                        }),
                rule("k8s-pod-security", HIGH, "Namespaces enforce a standard of pod security")
                        .because("Charts make pods that no rule sees; the API server sees every one.")
                        .fix("the label pod-security.kubernetes.io/enforce: restricted, or baseline.")
                        .link(DOCS + "concepts/security/pod-security-admission/")
                        .with(PRIVILEGED)
                        .on(Kinds.NAMESPACE)
                        .requires(ObjectRules::isEnforced),
                rule("k8s-network-policies", HIGH, "Namespaces refuse what no policy allows")
                        .because("Without a policy every pod of the cluster may speak to every other.")
                        .fix(
                                "a NetworkPolicy with podSelector {}, both policyTypes and no rules, or one for each type.")
                        .link(DOCS + "concepts/services-networking/network-policies/")
                        .with(PRIVILEGED)
                        .on(Kinds.NAMESPACE)
                        .requiresInStack(ObjectRules::deniesByDefault));
    }

    private static List<String> placed() {
        var types = new ArrayList<>(Kinds.PODS);
        types.addAll(List.of(
                Kinds.SERVICE, "kubernetes:core/v1:ConfigMap", "kubernetes:core/v1:Secret", Kinds.EXTERNAL_SECRET));
        return types;
    }

    private static Verdict isEnforced(Subject subject) {
        var labels = subject.at("metadata.labels");
        var enforced = labels.field("pod-security.kubernetes.io/enforce").text().orElse("not set");
        boolean right = Set.of("restricted", "baseline").contains(enforced) || isForAgents(subject);
        return Verdict.passIf(right, "pod-security.kubernetes.io/enforce is " + enforced)
                .ifKnown(labels);
    }

    private static boolean isForAgents(Subject namespace) {
        return namespace.settings().texts(PRIVILEGED).contains(Placement.name(namespace.resource()));
    }

    private static Verdict deniesByDefault(Subject subject) {
        if (isForAgents(subject)) {
            return Verdict.PASS;
        }
        return DefaultDeny.of(subject);
    }

    private static List<Rule> services() {
        var types = List.of(Kinds.SERVICE, Kinds.RELEASE);
        return List.of(
                rule("k8s-no-node-ports", HIGH, "Services take no port of nodes and no foreign address")
                        .because("A port of every node is past the load balancer and its firewall; an external IP "
                                + "takes traffic that is meant for others.")
                        .fix("type ClusterIP, behind the load balancer of the region.")
                        .on(types)
                        .requires(Tree.nowhere(Set.of("type", "serviceType"), type -> type.texts()
                                        .contains("NodePort"))
                                .and(Tree.nowhere(
                                        Set.of("nodePort"),
                                        port -> port.number().orElse(0) > 0))
                                .and(Tree.nowhere(Set.of("externalIPs"), list -> !list.texts()
                                        .isEmpty()))),
                rule(
                                "k8s-load-balancers-restricted",
                                HIGH,
                                "Load balancers of Services are internal, or for known ranges")
                        .because("It faces the internet by default, without the region's firewall.")
                        .fix("loadBalancerSourceRanges of known addresses, or the annotation " + INTERNAL
                                + ": internal.")
                        .on(types)
                        .requires(subject -> Verdict.all(Tree.branches(subject)
                                .filter(branch -> isOpenBalancer(branch.value()) && !isInternal(subject.at("metadata")))
                                .map(branch -> Verdict.fail(branch.path() + " is a load balancer for the world")
                                        .ifKnown(
                                                branch.value().at(RANGES),
                                                branch.value().at("annotations"),
                                                subject.at("metadata.annotations")))
                                .toList())));
    }

    private static boolean isOpenBalancer(Value block) {
        var ranges = block.at(RANGES).texts();
        return block.at("type").text().filter("LoadBalancer"::equals).isPresent()
                && (ranges.isEmpty() || ranges.stream().anyMatch(WORLD::contains))
                && !isInternal(block);
    }

    private static boolean isInternal(Value block) {
        return block.at("annotations").field(INTERNAL).texts().contains("internal");
    }

    private static List<Rule> rights() {
        return List.of(
                rule("k8s-rbac-no-wildcards", CRITICAL, "Nobody may do everything in a cluster")
                        .because("A pod with cluster-admin is every pod, every secret and, by its roles, the account.")
                        .fix("the verbs and resources that are needed; a role of its own instead of cluster-admin.")
                        .link(DOCS + "concepts/security/rbac-good-practices/")
                        .on(RBAC + "ClusterRole", RBAC + "Role", RBAC + "ClusterRoleBinding", RBAC + "RoleBinding")
                        .requires(at("rules[].verbs")
                                .satisfies("a list without *", verbs -> !verbs.texts()
                                        .contains("*"))
                                .and(at("rules[].resources").satisfies("a list without *", names -> !names.texts()
                                        .contains("*")))
                                .and(at("roleRef.name").isNot("cluster-admin"))),
                rule("k8s-no-removed-apis", HIGH, "Objects are of API versions that clusters still serve")
                        .because("The next upgrade of the cluster refuses them: in one region first.")
                        .fix("the version that took its place.")
                        .link(DOCS + "reference/using-api/deprecation-guide/")
                        .on(GONE)
                        .requires(subject -> Verdict.fail("its API version is gone, or goes")));
    }
}
