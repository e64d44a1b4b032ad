package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whom the region's alarms reach.
 *
 * @param emails addresses that are subscribed to the topic of the alarms; each has to confirm once
 */
public record AlarmSettings(List<String> emails) {
    private static final Legal<String> EMAIL =
            Legal.matching("an e-mail address", Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));

    public AlarmSettings {
        emails = List.copyOf(emails);
        new Rules()
                .checkEach("emails", emails, EMAIL)
                .check("emails", emails, Legal.distinct())
                .enforce();
    }

    static AlarmSettings read(Section in) {
        return new AlarmSettings(in.texts("emails").orElse(List.of()));
    }
}
