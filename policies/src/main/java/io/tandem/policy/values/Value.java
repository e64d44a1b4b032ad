package io.tandem.policy.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A property value as the engine knows it: text, number, flag, list, object, absent, or unknown until {@code up}. Reading
 * inside an unknown value gives unknown, inside an absent one absent; nothing throws.
 */
public final class Value {
    public static final Value ABSENT = new Value(null, false);
    public static final Value UNKNOWN = new Value(Hole.UNKNOWN, false);

    private enum Hole {
        UNKNOWN
    }

    private final @Nullable Object raw;
    private final boolean secret;
    private @Nullable Value json;

    private Value(@Nullable Object raw, boolean secret) {
        this.raw = raw;
        this.secret = secret;
    }

    /** Wraps plain Java: maps with text keys, lists, strings, numbers, booleans, null, and values. */
    public static Value of(@Nullable Object plain) {
        if (plain instanceof Value value) {
            return value;
        } else if (plain instanceof Map<?, ?> map) {
            var fields = new LinkedHashMap<String, Value>();
            map.forEach((key, field) -> fields.put(String.valueOf(key), of(field)));
            return new Value(fields, false);
        } else if (plain instanceof List<?> list) {
            return new Value(list.stream().map(Value::of).toList(), false);
        } else if (plain instanceof Number number) {
            return new Value(number.doubleValue(), false);
        }
        return plain == null ? ABSENT : new Value(plain instanceof Boolean ? plain : plain.toString(), false);
    }

    /** An object of these fields. */
    public static Value object(Map<String, Value> fields) {
        return new Value(fields, false);
    }

    public static Value list(List<Value> items) {
        return new Value(items, false);
    }

    /** The same value, marked as one that the engine encrypts in the state; what is inside it is secret too. */
    public Value asSecret() {
        if (raw instanceof Map<?, ?>) {
            var fields = new LinkedHashMap<String, Value>();
            fields().forEach((name, field) -> fields.put(name, field.asSecret()));
            return new Value(fields, true);
        }
        return new Value(
                raw instanceof List<?> ? items().stream().map(Value::asSecret).toList() : raw, true);
    }

    public boolean isAbsent() {
        return raw == null;
    }

    public boolean isUnknown() {
        return raw == Hole.UNKNOWN;
    }

    public boolean isSecret() {
        return secret;
    }

    /** Whether neither this value nor anything inside it is unknown. */
    public boolean isWhollyKnown() {
        return !isUnknown()
                && fields().values().stream().allMatch(Value::isWhollyKnown)
                && items().stream().allMatch(Value::isWhollyKnown);
    }

    public Optional<String> text() {
        return raw instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The JSON in this text, absent if it is none; anything else is itself. Read once, for many rules ask for it. */
    public Value json() {
        var read = json;
        if (read == null) {
            read = raw instanceof String text ? Json.read(text) : this;
            read = secret ? read.asSecret() : read;
            json = read;
        }
        return read;
    }

    /** A number; text that is one counts, for the engine sends some numbers as text. */
    public OptionalDouble number() {
        if (raw instanceof Double number) {
            return OptionalDouble.of(number);
        }
        return raw instanceof String text && text.matches("-?\\d{1,15}(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** Whether this is true; text that says so counts. */
    public boolean isTrue() {
        return raw instanceof Boolean flag ? flag : "true".equals(raw);
    }

    @SuppressWarnings("unchecked")
    public List<Value> items() {
        return raw instanceof List<?> ? (List<Value>) raw : List.of();
    }

    @SuppressWarnings("unchecked")
    public Map<String, Value> fields() {
        return raw instanceof Map<?, ?> ? (Map<String, Value>) raw : Map.of();
    }

    public boolean isObject() {
        return raw instanceof Map<?, ?>;
    }

    /** The field of that very name, dots and all. */
    public Value field(String name) {
        return isUnknown() ? UNKNOWN : fields().getOrDefault(name, ABSENT);
    }

    /** This object, with the fields of another one that this one lacks. */
    public Value orElse(Value other) {
        var fields = new LinkedHashMap<String, Value>(other.fields());
        fields.putAll(fields());
        return isUnknown() ? this : new Value(fields, secret);
    }

    /** The single value at {@code a.b.c}. Of a list on the way, the first item is taken: AWS wraps lone blocks in lists. */
    public Value at(String path) {
        var at = this;
        for (var step : path.split("\\.")) {
            at = at.firstItem().field(step);
        }
        return at;
    }

    /** Every value at {@code a[].b}; an unknown on the way counts as one unknown, an absent list as none. */
    public List<Value> all(String path) {
        var found = List.of(this);
        for (var step : path.split("\\.")) {
            boolean each = step.endsWith("[]");
            var name = each ? step.substring(0, step.length() - 2) : step;
            var next = new ArrayList<Value>();
            for (var at : found) {
                at.firstItem().field(name).spread(each, next);
            }
            found = next;
        }
        return found;
    }

    /** The texts in a list, or the one text; a flag counts as its word. */
    public List<String> texts() {
        return raw instanceof String || raw instanceof Boolean
                ? List.of(raw.toString())
                : items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private Value firstItem() {
        return raw instanceof List<?> && !items().isEmpty() ? items().get(0) : this;
    }

    private void spread(boolean each, List<Value> into) {
        if (each && raw instanceof List<?>) {
            into.addAll(items());
        } else if (!each || raw != null) {
            into.add(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Value value && (raw == null ? value.raw == null : raw.equals(value.raw));
    }

    @Override
    public int hashCode() {
        return raw == null ? 0 : raw.hashCode();
    }

    /** For messages: secrets are not shown. */
    @Override
    public String toString() {
        if (raw == null) {
            return "not set";
        } else if (secret) {
            return "[secret]";
        } else if (isUnknown()) {
            return "unknown until up";
        } else if (raw instanceof Double number && number == Math.rint(number)) {
            return String.valueOf(number.longValue());
        }
        return raw instanceof String text ? "'" + text + "'" : raw.toString();
    }
}
