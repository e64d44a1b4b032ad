package io.tandem.settings;

/**
 * CloudWatch's view into the cluster.
 *
 * @param version of the add-on {@code amazon-cloudwatch-observability}
 * @param logRetentionDays days that what was measured is kept as a log
 */
public record ContainerInsightsSettings(String version, int logRetentionDays) {
    public ContainerInsightsSettings {
        new Rules()
                .check("version", version, AddOnVersions.VERSION)
                .check("logRetentionDays", logRetentionDays, LogRetention.DAYS)
                .enforce();
    }

    static ContainerInsightsSettings read(Section in) {
        return new ContainerInsightsSettings(
                in.text("version").orElse("v4.10.3-eksbuild.1"),
                in.integer("logRetentionDays").orElse(30));
    }
}
