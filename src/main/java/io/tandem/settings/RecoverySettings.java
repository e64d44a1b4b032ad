package io.tandem.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long a recovery may take, how much it may lose, and what is left out of it. All times are seconds.
 *
 * @param rtoSeconds until the twin serves: what is declared, and what the sum of the terms may not pass
 * @param rpoSeconds how far back the twin's data may lie: what no kind of data may pass
 * @param decisionSeconds until somebody has decided to move the database
 * @param promotionSeconds until the promoted database takes writes, as drilled
 * @param scaleUpSeconds until the twin has as many nodes as the primary, as drilled
 * @param exemptions what is left out of the recovery, by {@code kind/name}
 */
public record RecoverySettings(
        int rtoSeconds,
        int rpoSeconds,
        int decisionSeconds,
        int promotionSeconds,
        int scaleUpSeconds,
        Map<String, ExemptionSettings> exemptions) {
    /** A day. */
    private static final Legal<Integer> SECONDS = Legal.between(0, 86400);

    private static final Legal<Integer> DECLARED = Legal.between(1, 86400);

    private static final String KINDS =
            Arrays.stream(Holding.Kind.values()).map(Object::toString).collect(Collectors.joining(", "));

    private static final Legal<String> HOLDING = Legal.matching(
            "named kind/name, kind being one of " + KINDS, Pattern.compile("(" + KINDS.replace(", ", "|") + ")/.+"));

    public RecoverySettings {
        exemptions = Collections.unmodifiableMap(new LinkedHashMap<>(exemptions));
        new Rules()
                .check("rtoSeconds", rtoSeconds, DECLARED)
                .check("rpoSeconds", rpoSeconds, DECLARED)
                .check("decisionSeconds", decisionSeconds, SECONDS)
                .check("promotionSeconds", promotionSeconds, SECONDS)
                .check("scaleUpSeconds", scaleUpSeconds, SECONDS)
                .enforce();
    }

    static RecoverySettings read(Section in) {
        return new RecoverySettings(
                in.integer("rtoSeconds").required(3600),
                in.integer("rpoSeconds").required(900),
                in.integer("decisionSeconds").orElse(900),
                in.integer("promotionSeconds").orElse(900),
                in.integer("scaleUpSeconds").orElse(600),
                in.objects("exemptions", HOLDING, ExemptionSettings::read));
    }

    /** Whether nothing is promised of something. */
    public boolean isExempt(Holding holding) {
        return exemptions.containsKey(holding.toString());
    }
}
