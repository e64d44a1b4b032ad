package io.tandem.settings;

/**
 * How long and how much Prometheus keeps. It has two replicas, each with a volume of its own.
 *
 * @param retentionDays days that metrics are kept
 * @param storageGiB volume of each replica, GiB; can grow, never shrink
 */
public record MonitoringSettings(int retentionDays, int storageGiB) {
    /** The secret with the password of Grafana's administrator. */
    public static final String SECRET = "grafana";

    public MonitoringSettings {
        new Rules()
                .check("retentionDays", retentionDays, Legal.between(1, 90))
                .check("storageGiB", storageGiB, Legal.between(10, 2000))
                .enforce();
    }

    static MonitoringSettings read(Section in) {
        return new MonitoringSettings(
                in.integer("retentionDays").orElse(15), in.integer("storageGiB").orElse(50));
    }
}
