package io.tandem.settings;

import java.util.regex.Pattern;

/**
 * The MSK cluster of a region. Clients show who they are by IAM, on port 9098.
 *
 * @param kafkaVersion such as {@code 3.8.x}
 * @param instanceType such as {@code kafka.m7g.large}
 * @param brokers as many in each zone; at least three
 * @param storageGiB of each broker; can grow, never shrink
 * @param logRetentionDays days that the brokers' logs are kept
 */
public record StreamingSettings(
        String kafkaVersion, String instanceType, int brokers, int storageGiB, int logRetentionDays) {
    /** Where brokers are reached with IAM and TLS. */
    public static final int PORT = 9098;

    private static final Legal<String> VERSION = Legal.matching(
            "a version of Kafka on MSK, such as 3.8.x", Pattern.compile("[34]\\.\\d\\.(x|\\d)(\\.kraft)?"));

    private static final Legal<String> INSTANCE_TYPE = Legal.matching(
            "a type of standard brokers, such as kafka.m7g.large",
            Pattern.compile("kafka\\.(t3\\.small|(m5|m7g)\\.(large|\\d+xlarge))"));

    public StreamingSettings {
        new Rules()
                .check("kafkaVersion", kafkaVersion, VERSION)
                .check("instanceType", instanceType, INSTANCE_TYPE)
                .check("brokers", brokers, Legal.between(3, 30))
                .check("storageGiB", storageGiB, Legal.between(1, 16384))
                .check("logRetentionDays", logRetentionDays, LogRetention.DAYS)
                .enforce();
    }

    static StreamingSettings read(Section in) {
        return new StreamingSettings(
                in.text("kafkaVersion").orElse("3.8.x"),
                in.text("instanceType").orElse("kafka.m7g.large"),
                in.integer("brokers").orElse(3),
                in.integer("storageGiB").orElse(100),
                in.integer("logRetentionDays").orElse(90));
    }
}
