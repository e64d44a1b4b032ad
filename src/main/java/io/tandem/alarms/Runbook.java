package io.tandem.alarms;

import java.util.Locale;

/** What whoever gets an alarm reads first. Each is a page of its name in docs/runbooks. */
public enum Runbook {
    API_SERVER_ERRORS,
    CERTIFICATE_EXPIRY,
    DATABASE_LOAD,
    DATABASE_STORAGE,
    DATASET_REPLICATION,
    LATENCY,
    NAT_PORTS,
    NODES_AND_PODS,
    PRIMARY_DOWN,
    REGION_CANNOT_SERVE,
    REPLICA_LAG,
    SERVER_ERRORS,
    TABLE_LAG,
    TABLE_THROTTLES,
    UNHEALTHY_TARGETS;

    /** Where the page is, from the root of the repository. */
    public String path() {
        return "docs/runbooks/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }

    /** The description of an alarm: what happened, and where to read on. */
    public String after(String happened) {
        return happened + "; see " + path();
    }
}
