package io.tandem.policy.cluster;

import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.RuleDraft;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a container may do to its node. https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
final class ContainerRules {
    private static final String STANDARDS = "https://kubernetes.io/docs/concepts/security/pod-security-standards/";
    private static final Set<String> VOLUMES = Set.of(
            "name",
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "persistentVolumeClaim",
            "projected",
            "secret");
    private static final Setting AGENTS = Setting.texts(
            "nodeAgents", List.of("node-agents", "kube-system"), "Namespaces of what looks into its node by design");

    private ContainerRules() {}

    static List<Rule> rules() {
        return Stream.concat(node().stream(), rights().stream()).toList();
    }

    private static List<Rule> node() {
        return List.of(
                rule("k8s-not-privileged", CRITICAL, "No container is privileged")
                        .because("A privileged container is root on its node, and so on every pod there.")
                        .fix("privileged: false, and the one capability that is needed.")
                        .link(STANDARDS)
                        .on(Kinds.PODS)
                        .requires(Tree.nowhere(Set.of("privileged"), Value::isTrue)),
                rule("k8s-no-host-namespaces", CRITICAL, "No pod shares its node's network or processes")
                        .because("It sees, and may signal or sniff, what every other pod of the node does.")
                        .fix("leave out hostNetwork, hostPID and hostIPC; agents of nodes go to nodeAgents.")
                        .link(STANDARDS)
                        .with(AGENTS)
                        .on(Kinds.PODS)
                        .requires(
                                unlessAgent(Tree.nowhere(Set.of("hostNetwork", "hostPID", "hostIPC"), Value::isTrue))),
                rule("k8s-no-host-path", HIGH, "No pod mounts its node's files")
                        .because("With the node's files, above all a container socket, a pod takes over the node.")
                        .fix("a PersistentVolumeClaim, emptyDir or projected volume.")
                        .link(STANDARDS)
                        .with(AGENTS)
                        .on(Kinds.PODS)
                        .requires(unlessAgent(Tree.nowhere(
                                Set.of("hostPath"),
                                value -> value.isObject() || value.text().isPresent()))),
                rule("k8s-no-host-ports", HIGH, "No container takes a port of its node")
                        .because("A port of the node is past every network policy.")
                        .fix("a Service.")
                        .link(STANDARDS)
                        .with(AGENTS)
                        .on(Kinds.PODS)
                        .requires(unlessAgent(Tree.nowhere(
                                Set.of("hostPort"), value -> value.number().orElse(0) > 0))),
                rule("k8s-volume-types", MEDIUM, "Pods mount no volumes but harmless ones")
                        .because("NFS, iSCSI and the like carry credentials, and no policy sees what is behind.")
                        .fix("a PersistentVolumeClaim of a StorageClass.")
                        .link(STANDARDS)
                        .with(AGENTS)
                        .on(Kinds.WORKLOADS)
                        .requires(unlessAgent(Pods.pod(
                                "has a volume of a type outside " + VOLUMES, pod -> pod.at("volumes").items().stream()
                                        .allMatch(volume -> VOLUMES.containsAll(
                                                volume.fields().keySet()))))));
    }

    private static List<Rule> rights() {
        return List.of(
                secured("k8s-no-privilege-escalation", "Containers gain no more rights than they start with")
                        .because("A file with the setuid bit otherwise makes a user of a container its root.")
                        .fix("allowPrivilegeEscalation: false.")
                        .requires(Tree.nowhere(Set.of("allowPrivilegeEscalation"), Value::isTrue)
                                .and(Pods.eachContainer(
                                        "may gain rights",
                                        (pod, container) ->
                                                isFalse(container.at("securityContext.allowPrivilegeEscalation"))))),
                secured("k8s-runs-as-non-root", "Containers do not run as root")
                        .because("Root in the container is root on the node for many a hole in a kernel.")
                        .fix("runAsNonRoot: true, and a runAsUser above 0 if the image has none.")
                        .requires(Tree.nowhere(Set.of("runAsNonRoot"), ContainerRules::isFalse)
                                .and(Tree.nowhere(
                                        Set.of("runAsUser"),
                                        user -> user.number().orElse(1) == 0))
                                .and(Pods.eachContainer("may run as root", (pod, container) -> Pods.secured(
                                                pod, container, "runAsNonRoot")
                                        .isTrue()))),
                secured("k8s-drops-capabilities", "Containers drop every capability")
                        .because("The default set suffices to spoof packets and to change owners of files.")
                        .fix("capabilities: {drop: [ALL]}, without add.")
                        .requires(Tree.noBlock("adds capabilities", block -> !block.at("capabilities.add")
                                        .items()
                                        .isEmpty())
                                .and(Pods.eachContainer("keeps capabilities", (pod, container) -> container
                                        .at("securityContext.capabilities.drop")
                                        .texts()
                                        .contains("ALL")))),
                secured("k8s-seccomp", "Containers run under the runtime's seccomp profile")
                        .because("Some hundred system calls that no program needs are where kernels break.")
                        .fix("seccompProfile: {type: RuntimeDefault}.")
                        .requires(Tree.noBlock("runs unconfined", block -> block.at("seccompProfile.type")
                                        .text()
                                        .filter("Unconfined"::equals)
                                        .isPresent())
                                .and(Pods.eachContainer("has no seccomp profile", (pod, container) -> Set.of(
                                                "RuntimeDefault", "Localhost")
                                        .contains(Pods.secured(pod, container, "seccompProfile.type")
                                                .text()
                                                .orElse(""))))),
                rule("k8s-read-only-root", MEDIUM, "Containers cannot change their own files")
                        .because("What cannot be written cannot be replaced by an attacker's program.")
                        .fix("readOnlyRootFilesystem: true, and emptyDir where it writes.")
                        .on(Kinds.PODS)
                        .requires(Tree.nowhere(Set.of("readOnlyRootFilesystem"), ContainerRules::isFalse)
                                .and(Pods.eachContainer("may write its own files", (pod, container) -> container
                                        .at("securityContext.readOnlyRootFilesystem")
                                        .isTrue()))));
    }

    private static RuleDraft secured(String id, String title) {
        return rule(id, HIGH, title).link(STANDARDS).on(Kinds.PODS);
    }

    private static boolean isFalse(Value value) {
        return value.texts().contains("false");
    }

    private static Check unlessAgent(Check check) {
        return subject -> {
            var namespace = Placement.namespace(subject.resource());
            return namespace
                            .text()
                            .filter(subject.settings().texts(AGENTS)::contains)
                            .isPresent()
                    ? Verdict.PASS
                    : check.of(subject);
        };
    }
}
