package io.tandem.rehearsal.provider;

import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.tandem.rehearsal.catalog.InputFact;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares inputs as the AWS provider does, by the facts of the catalog. */
final class Differ {
    private final ResourceType type;
    private final List<Change> changes = new ArrayList<>();

    private Differ(ResourceType type) {
        this.type = type;
    }

    static List<Change> changes(ResourceType type, Map<String, Object> old, Map<String, Object> asked) {
        var differ = new Differ(type);
        differ.compareMaps("", "", old, asked);
        return differ.changes;
    }

    private void compareMaps(String path, String factPath, Map<?, ?> old, Map<?, ?> asked) {
        var names = new LinkedHashSet<Object>(old.keySet());
        names.addAll(asked.keySet());
        for (var name : names) {
            var inner = factPath.isEmpty() ? String.valueOf(name) : factPath + "." + name;
            compare(step(path, String.valueOf(name)), inner, old.get(name), asked.get(name));
        }
    }

    private void compare(String path, String factPath, @Nullable Object oldValue, @Nullable Object askedValue) {
        var fact = type.inputs().get(factPath);
        var old = orDefault(fact, oldValue);
        var asked = orDefault(fact, askedValue);
        if ((asked == null && fact != null && fact.computed()) || same(fact, old, asked)) {
            return;
        }
        if (old instanceof Map<?, ?> oldMap && asked instanceof Map<?, ?> askedMap) {
            compareMaps(path, factPath, oldMap, askedMap);
        } else if (old instanceof List<?> oldList
                && asked instanceof List<?> askedList
                && oldList.size() == askedList.size()
                && !isSet(fact)) {
            for (int i = 0; i < oldList.size(); i++) {
                compare(path + "[" + i + "]", factPath + "[]", oldList.get(i), askedList.get(i));
            }
        } else {
            add(path, factPath, old, asked);
        }
    }

    private void add(String path, String factPath, @Nullable Object old, @Nullable Object asked) {
        var kind = old == null ? Change.Kind.ADD : asked == null ? Change.Kind.DELETE : Change.Kind.UPDATE;
        changes.add(new Change(path, kind, replaces(factPath, kind)));
    }

    private boolean replaces(String factPath, Change.Kind kind) {
        var fact = factOf(factPath);
        if (fact == null) {
            return false;
        }
        return switch (fact.replacement()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case ON_REMOVAL -> kind == Change.Kind.DELETE;
            case ON_PRESENCE -> kind != Change.Kind.UPDATE;
        };
    }

    /** The fact of a path; an item of a plain list or an entry of a map has that of its list or map. */
    private @Nullable InputFact factOf(String factPath) {
        var path = factPath;
        while (!type.inputs().containsKey(path) && !path.isEmpty()) {
            path = path.endsWith("[]")
                    ? path.substring(0, path.length() - 2)
                    : path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return type.inputs().get(path);
    }

    private static boolean isSet(@Nullable InputFact fact) {
        return fact != null && fact.set();
    }

    private static @Nullable Object orDefault(@Nullable InputFact fact, @Nullable Object value) {
        return value == null && fact != null ? fact.defaultValue() : value;
    }

    private static boolean same(@Nullable InputFact fact, @Nullable Object old, @Nullable Object asked) {
        if (asked instanceof Unknown) {
            return false;
        }
        if (isSet(fact) && old instanceof List<?> oldItems && asked instanceof List<?> askedItems) {
            return counts(oldItems).equals(counts(askedItems));
        }
        if (fact != null && fact.limits().format().equals("json")) {
            return Objects.equals(json(old), json(asked));
        }
        return Objects.equals(plain(old), plain(asked));
    }

    private static Map<Object, Integer> counts(List<?> items) {
        var counts = new HashMap<Object, Integer>();
        items.forEach(item -> counts.merge(plain(item), 1, Integer::sum));
        return counts;
    }

    /** Numbers and texts compare as texts: the provider takes "443" for 443. */
    private static Object plain(@Nullable Object value) {
        if (value instanceof Number number && number.doubleValue() == number.longValue()) {
            return String.valueOf(number.longValue());
        }
        return value instanceof Map || value instanceof List ? value : String.valueOf(value);
    }

    private static @Nullable Object json(@Nullable Object value) {
        try {
            return value == null ? null : JsonParser.parseString(value.toString());
        } catch (JsonSyntaxException e) {
            return value;
        }
    }

    private static String step(String path, String name) {
        var simple = name.matches("[A-Za-z_][A-Za-z0-9_]*");
        if (path.isEmpty()) {
            return name;
        }
        return simple ? path + "." + name : path + "[\"" + name + "\"]";
    }
}
