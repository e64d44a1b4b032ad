package io.tandem.policy.aws;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.regex.Pattern;

/** What backup plans select: by ARN, by pattern, or by tag. */
final class Selections {
    private Selections() {}

    /** Some selection in the stack holds the subject. */
    static Check hold() {
        return subject -> Verdict.any(
                subject.stack().all(Types.BACKUP_SELECTION).stream()
                        .map(selection -> holds(selection.properties(), subject))
                        .toList(),
                "no backup plan selects anything");
    }

    private static Verdict holds(Value selection, Subject subject) {
        var arn = subject.at("arn").text();
        var named = selection.at("resources");
        if (arn.isEmpty() || !named.isWhollyKnown()) {
            return Verdict.deferred("the ARN of " + subject.resource().name());
        }
        boolean byArn = named.texts().stream()
                .anyMatch(pattern -> arn.get().matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q")));
        boolean byTag = selection.at("selectionTags").items().stream().anyMatch(tag -> subject.at("tags")
                .field(tag.at("key").text().orElse(""))
                .equals(tag.at("value")));
        return Verdict.passIf(byArn || byTag, "no backup plan selects it");
    }
}
