package io.tandem.settings;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How Route 53 finds out that the region is down: detection takes the interval times the threshold.
 *
 * @param path what the checkers ask for by HTTPS; it fails when the region cannot serve
 * @param intervalSeconds seconds between two checks of one checker, 10 or 30
 * @param threshold failed checks in a row until the region counts as down, 1 to 10
 */
public record HealthCheckSettings(String path, int intervalSeconds, int threshold) {
    /** Route 53 takes 255 characters: https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html */
    static final Legal<String> PATH = Legal.matching(
            "a path of at most 255 characters, such as /healthz",
            Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,254}"));

    private static final Legal<Integer> INTERVAL = Legal.where("10 or 30", Set.of(10, 30)::contains);

    public HealthCheckSettings {
        new Rules()
                .check("path", path, PATH)
                .check("intervalSeconds", intervalSeconds, INTERVAL)
                .check("threshold", threshold, Legal.between(1, 10))
                .enforce();
    }

    static HealthCheckSettings read(Section in) {
        return new HealthCheckSettings(
                in.text("path").orElse("/healthz"),
                in.integer("intervalSeconds").orElse(10),
                in.integer("threshold").orElse(3));
    }
}
