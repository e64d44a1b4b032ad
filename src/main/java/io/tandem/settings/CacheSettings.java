package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The ElastiCache replication group of a region; with a twin, one side of a global datastore.
 *
 * @param engine {@code valkey} or {@code redis}
 * @param engineVersion major and minor version; with a twin both sides move together
 * @param nodeType such as {@code cache.r7g.large}
 * @param replicas nodes besides the one that takes writes, in other zones; 1 to 5
 * @param port TCP port, one of the network's data ports
 * @param snapshotRetentionDays days that daily snapshots are kept
 * @param snapshotWindow daily, UTC
 * @param maintenanceWindow weekly, UTC
 * @param logRetentionDays days that slow and engine logs are kept
 */
public record CacheSettings(
        String engine,
        String engineVersion,
        String nodeType,
        int replicas,
        int port,
        int snapshotRetentionDays,
        String snapshotWindow,
        String maintenanceWindow,
        int logRetentionDays) {
    private static final Legal<String> NODE_TYPE = Legal.matching(
            "an ElastiCache node type, such as cache.r7g.large",
            Pattern.compile("cache\\.[a-z][a-z0-9]*\\.(micro|small|medium|large|\\d*xlarge)"));

    private static final Legal<String> VALKEY =
            Legal.matching("a version of Valkey from 7.2, such as 8.0", Pattern.compile("7\\.2|8\\.\\d"));

    private static final Legal<String> REDIS =
            Legal.matching("a version of Redis OSS from 7.0, such as 7.1", Pattern.compile("7\\.[01]"));

    /** What a global datastore runs on, sizes from large: see the list in the reference. */
    static final Legal<String> GLOBAL_NODE_TYPE = Legal.matching(
            "a node type of a global datastore: m5, m6g, m7g, r5, r6g, r6gd, r7g or c7gn of size large or more",
            Pattern.compile("cache\\.(m5|m6g|m7g|r5|r6g|r6gd|r7g|c7gn)\\.(large|\\d*xlarge)"));

    public CacheSettings {
        new Rules()
                .check("engine", engine, Legal.oneOf(List.of("valkey", "redis")))
                .check("engineVersion", engineVersion, engine.equals("redis") ? REDIS : VALKEY)
                .check("nodeType", nodeType, NODE_TYPE)
                .check("replicas", replicas, Legal.between(1, 5))
                .check("port", port, Legal.between(1150, 65535))
                .check("snapshotRetentionDays", snapshotRetentionDays, Legal.between(1, 35))
                .check("snapshotWindow", snapshotWindow, UpkeepWindow.EVERY_DAY)
                .check("maintenanceWindow", maintenanceWindow, UpkeepWindow.EVERY_WEEK)
                .check(
                        UpkeepWindow.apart(snapshotWindow, maintenanceWindow),
                        UpkeepWindow.meeting("snapshotWindow", snapshotWindow, maintenanceWindow))
                .check("logRetentionDays", logRetentionDays, LogRetention.DAYS)
                .enforce();
    }

    static CacheSettings read(Section in) {
        var engine = in.text("engine").orElse("valkey");
        return new CacheSettings(
                engine,
                in.text("engineVersion").orElse(engine.equals("redis") ? "7.1" : "8.0"),
                in.text("nodeType").orElse("cache.r7g.large"),
                in.integer("replicas").orElse(1),
                in.integer("port").orElse(6379),
                in.integer("snapshotRetentionDays").orElse(7),
                in.text("snapshotWindow").orElse("17:00-18:00"),
                in.text("maintenanceWindow").orElse("sun:22:00-sun:23:00"),
                in.integer("logRetentionDays").orElse(90));
    }
}
