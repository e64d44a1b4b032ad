package io.tandem.rehearsal.cloud;

import java.util.List;

/** The regions that the simulated account has enabled, three zones each. */
public final class Regions {
    private static final List<String> ENABLED = List.of("ap-south-1", "ap-south-2", "us-east-1");

    private Regions() {}

    public static List<String> all() {
        return ENABLED;
    }

    public static List<String> zones(String region) {
        return List.of(region + "a", region + "b", region + "c");
    }
}
