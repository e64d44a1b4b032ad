package io.tandem.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cluster runs for the team.
 *
 * @param argoCd what delivers from Git
 * @param monitoring Prometheus, Alertmanager and Grafana
 * @param autoscaler what adds nodes: {@code karpenter}, or {@code cluster-autoscaler}, which only resizes the node groups
 * @param karpenter what nodes Karpenter may start
 * @param externalDns whether Services and Ingresses may have records in the edge's zone
 * @param secretsStoreCsi whether pods may mount secrets as files, besides External Secrets
 * @param velero how the cluster's objects are backed up; empty for not at all
 * @param logRetentionDays days that what containers write is kept
 * @param services the team's services that call AWS, by name
 */
public record PlatformSettings(
        ArgoCdSettings argoCd,
        MonitoringSettings monitoring,
        String autoscaler,
        KarpenterSettings karpenter,
        boolean externalDns,
        boolean secretsStoreCsi,
        Optional<VeleroSettings> velero,
        int logRetentionDays,
        Map<String, ServiceSettings> services) {
    public static final String KARPENTER = "karpenter";
    public static final String CLUSTER_AUTOSCALER = "cluster-autoscaler";

    /** Namespace, service account and part of a role's name in one. */
    private static final Legal<String> SERVICE = Legal.matching(
            "2 to 30 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen",
            Pattern.compile("[a-z][a-z0-9-]{0,28}[a-z0-9]"));

    public PlatformSettings {
        services = Map.copyOf(services);
        new Rules()
                .check("autoscaler", autoscaler, Legal.oneOf(List.of(KARPENTER, CLUSTER_AUTOSCALER)))
                .check("logRetentionDays", logRetentionDays, LogRetention.DAYS)
                .enforce();
    }

    static PlatformSettings read(Section in) {
        return new PlatformSettings(
                in.object("argoCd", ArgoCdSettings::read),
                in.object("monitoring", MonitoringSettings::read),
                in.text("autoscaler").orElse(KARPENTER),
                in.object("karpenter", KarpenterSettings::read),
                in.flag("externalDns").orElse(false),
                in.flag("secretsStoreCsi").orElse(false),
                in.optionalObject("velero", VeleroSettings::read),
                in.integer("logRetentionDays").orElse(30),
                in.objects("services", SERVICE, ServiceSettings::read));
    }

    /** Checks what the platform needs of the other rooms. */
    static void check(
            Rules rules, Optional<PlatformSettings> platform, DataSettings data, Optional<EdgeSettings> edge) {
        platform.ifPresent(room -> {
            var secrets = data.secrets().keySet();
            rules.check(secrets.contains(MonitoringSettings.SECRET), absent("monitoring", MonitoringSettings.SECRET));
            room.argoCd()
                    .sso()
                    .map(SingleSignOnSettings::secret)
                    .ifPresent(secret -> rules.check(secrets.contains(secret), absent("argoCd.sso.secret", secret)));
            room.argoCd()
                    .credentials()
                    .ifPresent(secret -> rules.check(secrets.contains(secret), absent("argoCd.credentials", secret)));
            var groups = edge.map(EdgeSettings::targetGroups).orElse(Map.of()).keySet();
            room.argoCd()
                    .targetGroup()
                    .ifPresent(group -> rules.check(
                            groups.contains(group),
                            new Problem(
                                    List.of("platform.argoCd.targetGroup", "edge.targetGroups"),
                                    "\"" + group + "\"",
                                    "must be one of tandem:edge.targetGroups")));
            rules.check(
                    !room.externalDns() || edge.isPresent(),
                    new Problem(
                            List.of("platform.externalDns", "edge"),
                            "true",
                            "must be false without tandem:edge: there is no zone to write to"));
            room.velero().ifPresent(backup -> backup.check(rules, data));
            room.services().forEach((name, service) -> {
                String key = "platform.services." + name;
                service.check(rules, key, data);
                rules.check(
                        room.secretsStoreCsi() || service.secrets().isEmpty(),
                        new Problem(
                                List.of(key + ".secrets", "platform.secretsStoreCsi"),
                                service.secrets().toString(),
                                "must be empty without tandem:platform.secretsStoreCsi: nothing mounts them"));
            });
        });
    }

    private static Problem absent(String key, String secret) {
        return new Problem(
                List.of("platform." + key, "data.secrets"), "\"" + secret + "\"", "must be one of tandem:data.secrets");
    }
}
