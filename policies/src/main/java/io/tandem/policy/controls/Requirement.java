package io.tandem.policy.controls;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What a framework asks for, such as {@code CIS-5.0.0:2.1.1} or {@code FSBP:S3.8}. Ordered as people count: 2 before 10.
 *
 * @param framework name and version
 * @param number what the framework calls it
 */
public record Requirement(String framework, String number) implements Comparable<Requirement> {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int WIDTH = 6;
    private static final Comparator<Requirement> ORDER = Comparator.comparing(Requirement::framework)
            .thenComparing(requirement -> padded(requirement.number()))
            .thenComparing(Requirement::number);

    static Requirement parse(String id) {
        int colon = id.indexOf(':');
        return new Requirement(id.substring(0, colon), id.substring(colon + 1));
    }

    public String id() {
        return framework + ":" + number;
    }

    @Override
    public int compareTo(Requirement other) {
        return ORDER.compare(this, other);
    }

    private static String padded(String number) {
        return DIGITS.matcher(number)
                .replaceAll(
                        digits -> "0".repeat(Math.max(0, WIDTH - digits.group().length())) + digits.group());
    }
}
