package io.tandem.policy.rules;

import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;

/** What a user has set for one rule; what is not set is the setting's fallback. */
public record Settings(Map<String, Value> values) {
    public static final Settings NONE = new Settings(Map.of());

    public double number(Setting setting) {
        return value(setting).number().orElseThrow(() -> wrong(setting));
    }

    public List<String> texts(Setting setting) {
        return value(setting).texts();
    }

    public List<Integer> numbers(Setting setting) {
        return value(setting).items().stream()
                .map(item -> (int) item.number().orElseThrow(() -> wrong(setting)))
                .toList();
    }

    private Value value(Setting setting) {
        return values.getOrDefault(setting.key(), setting.fallback());
    }

    private static IllegalArgumentException wrong(Setting setting) {
        return new IllegalArgumentException(
                "%s: must be %s".formatted(setting.key(), setting.schema().get("type")));
    }
}
