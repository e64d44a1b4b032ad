package io.tandem.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One object of a stack file while it is read. It remembers which keys were asked for, so that any other key is
 * reported as unknown.
 */
final class Section {
    private final String prefix;
    private final JsonObject written;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param prefix what makes a key of this section a full key: {@code tandem:} or {@code tandem:network.} */
    Section(String prefix, JsonObject written, Problems problems) {
        this.prefix = prefix;
        this.written = written;
        this.problems = problems;
    }

    /**
     * Reads a whole configuration.
     *
     * @throws SettingsException with every problem found
     */
    static <T> T read(ConfigSource config, Function<Section, T> reader) {
        Problems problems = new Problems(config.secretKeys());
        Section top = new Section(ConfigSource.NAMESPACE, config.tree(), problems);
        Optional<T> settings = top.attempt(reader);
        problems.throwIfAny();
        return settings.orElseThrow();
    }

    Field<String> text(String key) {
        return field(key, Shape.TEXT);
    }

    Field<Boolean> flag(String key) {
        return field(key, Shape.FLAG);
    }

    Field<Integer> integer(String key) {
        return field(key, Shape.INTEGER);
    }

    Field<Cidr> cidr(String key) {
        return field(key, Shape.CIDR);
    }

    <E extends Enum<E>> Field<E> constant(String key, Class<E> type) {
        return field(key, Shape.constant(type));
    }

    Field<List<String>> texts(String key) {
        return field(key, Shape.list(Shape.TEXT));
    }

    Field<List<Integer>> integers(String key) {
        return field(key, Shape.list(Shape.INTEGER));
    }

    /** The record in the object at {@code key}; an absent object is an empty one. */
    <T> T object(String key, Function<Section, T> reader) {
        return section(key).build(reader);
    }

    /** The record in the object at {@code key}, if there is one. */
    <T> Optional<T> optionalObject(String key, Function<Section, T> reader) {
        Section section = section(key);
        return written.has(key) && !problems.isFaulty(prefix + key)
                ? Optional.of(section.build(reader))
                : Optional.empty();
    }

    /** The records in the map at {@code key}, by name and in the order of the stack file; an absent map is empty. */
    <T> Map<String, T> objects(String key, Function<Section, T> reader) {
        Section named = section(key);
        Map<String, T> records = new LinkedHashMap<>();
        named.written.keySet().forEach(name -> records.put(name, named.object(name, reader)));
        return Collections.unmodifiableMap(records);
    }

    /** As {@link #objects(String, Function)}, with a rule for the names; empty if the map as a whole is faulty. */
    <T> Map<String, T> objects(String key, Legal<String> names, Function<Section, T> reader) {
        Map<String, T> records = objects(key, reader);
        records.keySet()
                .forEach(name -> names.check(prefix + key + "." + name, name).ifPresent(problems::report));
        return problems.isFaulty(prefix + key) ? Map.of() : records;
    }

    /**
     * Builds a record. Where its constructor refuses values these are reported, and the record is built again with
     * defaults in their places: what needs the record can still be checked, and every problem is found in one run.
     */
    private <T> T build(Function<Section, T> reader) {
        int faulty;
        do {
            faulty = problems.faultyKeys();
            Optional<T> built = attempt(reader);
            if (built.isPresent()) {
                return built.get();
            }
        } while (problems.faultyKeys() > faulty);
        throw new IllegalStateException("the defaults under " + prefix + " are not legal together");
    }

    private <T> Optional<T> attempt(Function<Section, T> reader) {
        try {
            return Optional.of(reader.apply(this));
        } catch (SettingsException refused) {
            problems.reportAll(refused.problems().stream()
                    .map(problem -> problem.under(prefix))
                    .toList());
            return Optional.empty();
        } finally {
            reportUnknownKeys();
        }
    }

    private void reportUnknownKeys() {
        written.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> {
            String nearest = EditDistance.nearest(key, known)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            problems.report(new Problem(
                    List.of(prefix + key), "", "is no known key" + nearest + "; known: " + String.join(", ", known)));
        });
    }

    private <T> Field<T> field(String key, Shape<T> shape) {
        known.add(key);
        return new Field<>(prefix + key, written.get(key), shape, problems);
    }

    private Section section(String key) {
        known.add(key);
        JsonElement object = written.get(key);
        if (object != null && !object.isJsonObject()) {
            problems.report(new Problem(List.of(prefix + key), object.toString(), "must be a group of keys"));
        }
        JsonObject keys = object != null && object.isJsonObject() ? object.getAsJsonObject() : new JsonObject();
        return new Section(prefix + key + ".", keys, problems);
    }
}
