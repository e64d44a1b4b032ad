package io.tandem.policy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A change of the recorded state that must fail one rule, and one close to it that must not.
 *
 * @param world which recorded state is changed
 * @param also rules that cannot but fail with it
 */
public record Mutation(String rule, String world, List<Edit> bad, List<Edit> good, List<String> also) {

    /** All mutations there are, from the YAML files of {@code mutations/}. */
    public static List<Mutation> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/mutations"))) {
            return files.sorted().flatMap(file -> in(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bad edits with unknown values instead; empty if they do not set any. */
    public List<Edit> unknown() {
        return bad.stream().flatMap(edit -> edit.unknown().stream()).toList();
    }

    @Override
    public String toString() {
        return rule + " " + bad.stream().map(edit -> edit.fields().toString()).toList();
    }

    private static List<Mutation> in(Path file) {
        try {
            Map<String, Object> rules = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            var mutations = new ArrayList<Mutation>();
            rules.forEach((rule, cases) -> each(cases).forEach(entry -> mutations.add(mutation(rule, entry))));
            return mutations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutation mutation(String rule, Map<String, Object> entry) {
        return new Mutation(
                rule,
                String.valueOf(entry.getOrDefault("in", "primary")),
                edits(entry, "bad"),
                edits(entry, "good"),
                entry.get("also") instanceof List<?> also
                        ? also.stream().map(String::valueOf).toList()
                        : List.of());
    }

    /** Edits under {@code key}; with {@code type} beside it, its fields are what is set there. */
    private static List<Edit> edits(Map<String, Object> entry, String key) {
        if (!entry.containsKey("type") && !entry.containsKey("like")) {
            return each(entry.getOrDefault(key, List.of())).stream()
                    .map(Edit::new)
                    .toList();
        }
        var edit = new LinkedHashMap<>(entry);
        edit.put(entry.containsKey("text") ? "json" : "set", entry.getOrDefault(key, Map.of()));
        edit.keySet().removeAll(List.of("bad", "good", "in", "also", "text"));
        return List.of(new Edit(edit));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> each(Object value) {
        return value instanceof List<?> ? (List<Map<String, Object>>) value : List.of((Map<String, Object>) value);
    }
}
