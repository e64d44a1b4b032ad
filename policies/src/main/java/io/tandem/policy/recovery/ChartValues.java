package io.tandem.policy.recovery;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The values of one chart in two regions, but for what cannot be the same: regions, ARNs, and ids that AWS gives. */
final class ChartValues {
    private static final Pattern REGIONAL =
            Pattern.compile("arn:[^\\s\"]+|\\b[a-z]{2}(-[a-z]+)+-\\d\\b|\\b[a-z]+-[0-9a-f]{17}\\b");
    private static final int SHOWN = 5;

    private ChartValues() {}

    /** Fails with the paths whose values differ, the first few of them; a value that one side does not know yet waits. */
    static Verdict compare(Resource one, Resource other) {
        var differing = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        compare("values", orNone(one.at("values")), orNone(other.at("values")), differing, unknown);
        if (!differing.isEmpty()) {
            return Verdict.fail("its values differ from those in %s: %s"
                    .formatted(
                            other.stackName(),
                            String.join(", ", differing.subList(0, Math.min(SHOWN, differing.size())))));
        }
        return unknown.isEmpty() ? Verdict.PASS : Verdict.deferred(unknown.get(0));
    }

    private static void compare(String path, Value one, Value other, List<String> differing, List<String> unknown) {
        if (one.isUnknown() || other.isUnknown()) {
            unknown.add(path);
        } else if (one.isObject() && other.isObject()) {
            var names = new TreeSet<>(one.fields().keySet());
            names.addAll(other.fields().keySet());
            names.forEach(name -> compare(path + "." + name, one.field(name), other.field(name), differing, unknown));
        } else if (!one.items().isEmpty() && one.items().size() == other.items().size()) {
            for (int i = 0; i < one.items().size(); i++) {
                compare(path + "[" + i + "]", one.items().get(i), other.items().get(i), differing, unknown);
            }
        } else if (!common(one).equals(common(other))) {
            differing.add("%s is %s, there %s".formatted(path, brief(one), brief(other)));
        }
    }

    private static Value orNone(Value values) {
        return values.isAbsent() ? Value.object(Map.of()) : values;
    }

    private static String brief(Value value) {
        return value.items().isEmpty()
                ? value.toString()
                : "a list of " + value.items().size();
    }

    private static Value common(Value value) {
        return value.text()
                .map(text -> Value.of(REGIONAL.matcher(text).replaceAll("*")))
                .orElse(value);
    }
}
