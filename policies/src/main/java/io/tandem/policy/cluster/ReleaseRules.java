package io.tandem.policy.cluster;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.stream.Stream;

/** How charts are installed, and what single charts must be told. */
final class ReleaseRules {
    private static final String ARGO = "kubernetes:argoproj.io/v1alpha1:";

    private ReleaseRules() {}

    static List<Rule> rules() {
        return Stream.of(installation(), charts(), delivery(), List.of(alerts()), nodes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> installation() {
        return List.of(
                rule("helm-version-pinned", HIGH, "Charts are pinned")
                        .because("Without a version each up takes the newest chart, in one region before the other.")
                        .fix("version(\"1.2.3\").")
                        .on(Kinds.RELEASE)
                        .requires(at("version").matches("v?\\d+\\.\\d+\\.\\d+[\\w.+-]*")),
                rule("helm-known-source", HIGH, "Charts come from a repository, over TLS")
                        .because("Without a repository a folder of that name in the working directory is installed.")
                        .fix("repositoryOpts with an https:// address, or an oci:// chart.")
                        .on(Kinds.RELEASE)
                        .requires(at("chart")
                                .matches("oci://.*")
                                .or(at("repositoryOpts.repo").matches("https://.*"))),
                rule("helm-whole-or-nothing", MEDIUM, "A chart is installed as a whole, and waited for")
                        .because("A failed release stays half installed, and what builds on it starts too early.")
                        .fix("atomic(true); no skipAwait, no disableWebhooks.")
                        .on(Kinds.RELEASE)
                        .requires(at("atomic")
                                .isTrue()
                                .and(at("skipAwait").isNotTrue())
                                .and(at("disableWebhooks").isNotTrue())));
    }

    private static List<Rule> charts() {
        var monitoring = "kube-prometheus-stack";
        return List.of(
                rule("argocd-closed", CRITICAL, "Argo CD is for people who sign in")
                        .because("Argo CD may change everything in the cluster; its terminal is a shell in any pod.")
                        .fix("no users.anonymous.enabled, no exec.enabled, and no policy.default of role:admin.")
                        .link("https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/")
                        .on(Kinds.RELEASE)
                        .requires(only(
                                "argo-cd",
                                flag("configs.cm", "users.anonymous.enabled", "true")
                                        .and(flag("configs.cm", "exec.enabled", "true"))
                                        .and(flag("configs.rbac", "policy.default", "role:admin")))),
                rule("grafana-admin-from-secret", HIGH, "Grafana's administrator comes from a secret")
                        .because("Otherwise the chart makes a password, or one lies in the values.")
                        .fix("grafana.admin.existingSecret.")
                        .on(Kinds.RELEASE)
                        .requires(only(
                                monitoring,
                                at("values.grafana.admin.existingSecret")
                                        .isSet()
                                        .unless(at("values.grafana.enabled").satisfies("false", on -> on.texts()
                                                .contains("false"))))),
                rule("prometheus-keeps-metrics", MEDIUM, "Metrics outlive their pod, and have a limit")
                        .because("Without a volume each restart forgets the past; without a limit it fills up.")
                        .fix("prometheusSpec with storageSpec, retention and retentionSize.")
                        .on(Kinds.RELEASE)
                        .requires(only(
                                monitoring,
                                at("values.prometheus.prometheusSpec.storageSpec")
                                        .isSet()
                                        .and(at("values.prometheus.prometheusSpec.retention")
                                                .isSet())
                                        .and(at("values.prometheus.prometheusSpec.retentionSize")
                                                .isSet()))),
                rule("storage-classes-encrypted", HIGH, "Volumes of pods are encrypted")
                        .because("A snapshot of a plain volume is readable by whoever it is shared with.")
                        .fix("parameters: {encrypted: \"true\", kmsKeyId: ...}.")
                        .on(Kinds.STORAGE_CLASS)
                        .requires(at("parameters.encrypted")
                                .isTrue()
                                .and(at("parameters.kmsKeyId").isSet())
                                .when(at("provisioner").is("ebs.csi.aws.com"))));
    }

    private static List<Rule> delivery() {
        return List.of(
                rule("argocd-no-default-project", HIGH, "Applications belong to a project of their own")
                        .because("The default project may bring anything from anywhere to any namespace.")
                        .fix("spec.project of an AppProject with bounds.")
                        .link("https://argo-cd.readthedocs.io/en/stable/user-guide/projects/")
                        .on(ARGO + "Application")
                        .requires(at("spec.project")
                                .isSet()
                                .and(at("spec.project").isNot("default"))),
                rule("argocd-projects-bounded", HIGH, "Projects have bounds")
                        .because("A project without bounds makes whoever pushes to Git an administrator.")
                        .fix("sourceRepos, destinations and clusterResourceWhitelist without *.")
                        .link("https://argo-cd.readthedocs.io/en/stable/user-guide/projects/")
                        .on(ARGO + "AppProject")
                        .requires(without("spec.sourceRepos")
                                .and(without("spec.destinations[].namespace"))
                                .and(without("spec.destinations[].server"))
                                .and(without("spec.clusterResourceWhitelist[].kind"))));
    }

    private static Rule alerts() {
        return rule("prometheus-alerts-tell-what-to-do", LOW, "Alerts have a severity and a runbook")
                .because("Whoever is woken by an alert reads what to do, or guesses.")
                .fix("labels.severity and annotations.runbook_url on each alert.")
                .on("kubernetes:monitoring.coreos.com/v1:PrometheusRule")
                .requires(subject -> Verdict.all(subject.resource().properties().all("spec.groups[].rules[]").stream()
                        .filter(entry -> !entry.at("alert").isAbsent())
                        .map(entry -> Verdict.passIf(
                                        !entry.at("labels.severity").isAbsent()
                                                && !entry.at("annotations.runbook_url")
                                                        .isAbsent(),
                                        entry.at("alert") + " has no severity or no runbook")
                                .ifKnown(entry))
                        .toList()));
    }

    private static List<Rule> nodes() {
        var disk = "spec.blockDeviceMappings[].ebs.";
        return List.of(rule("karpenter-nodes-hardened", HIGH, "Nodes that Karpenter starts are made like the others")
                .because("A second kind of node without these is the one that is attacked.")
                .fix("metadataOptions with httpTokens: required and one hop; encrypted disks.")
                .link("https://karpenter.sh/docs/concepts/nodeclasses/")
                .on("kubernetes:karpenter.k8s.aws/v1:EC2NodeClass")
                .requires(at("spec.metadataOptions.httpTokens")
                        .orElse("required")
                        .is("required")
                        .and(at("spec.metadataOptions.httpPutResponseHopLimit")
                                .orElse(1)
                                .atMost(1))
                        .and(at("spec.associatePublicIPAddress").isNotTrue())
                        .and(at(disk + "encrypted").isTrue())));
    }

    private static Check only(String chart, Check check) {
        return subject -> Charts.chart(subject).equals(chart) ? check.of(subject) : Verdict.PASS;
    }

    /** The settings in a config map are texts or flags, under names with dots. */
    private static Check flag(String block, String name, String wrong) {
        return subject -> {
            Value value = subject.at("values." + block).field(name);
            return value.isUnknown()
                    ? Verdict.deferred(block)
                    : Verdict.passIf(!value.texts().contains(wrong), block + "." + name + " is " + wrong);
        };
    }

    private static Check without(String path) {
        return at(path).satisfies("without *", value -> !value.texts().contains("*"));
    }
}
