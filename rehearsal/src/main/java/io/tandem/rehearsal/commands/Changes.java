package io.tandem.rehearsal.commands;

import com.pulumi.automation.OperationType;
import io.tandem.rehearsal.engine.Outcome;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an operation changed, in a few words. */
final class Changes {
    private Changes() {}

    static String of(Outcome outcome) {
        var changes = new TreeMap<>(outcome.changes());
        changes.remove(OperationType.SAME);
        changes.remove(OperationType.READ);
        changes.remove(OperationType.READ_DISCARD);
        return changes.isEmpty()
                ? "nothing changes"
                : changes.entrySet().stream()
                        .map(change -> change.getValue() + " "
                                + change.getKey()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                        .collect(Collectors.joining(", "));
    }
}
