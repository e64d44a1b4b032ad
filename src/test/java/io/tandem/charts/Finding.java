package io.tandem.charts;

/**
 * A value that the chart does not understand.
 *
 * @param path of the value, {@code server.replicas}
 * @param problem what is wrong with it, and what is known instead
 */
public record Finding(String release, String path, String problem) {
    @Override
    public String toString() {
        return "%s: %s: %s".formatted(release, path, problem);
    }
}
