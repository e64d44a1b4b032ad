package io.tandem.policy.waivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code waivers.yaml}; refuses the whole file, with every mistake in it, if there is one. */
public final class WaiverFile {
    private static final Set<String> KEYS =
            Set.of("rule", "urn", "type", "reason", "owner", "ticket", "created", "expires");

    private WaiverFile() {}

    /** The waivers in {@code file}; none if there is no such file. */
    public static Waivers read(Path file, LocalDate today) {
        if (!Files.exists(file)) {
            return Waivers.none();
        }
        try {
            return new Waivers(parse(Files.readString(file), file.toString()), today);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static List<Waiver> parse(String yaml, String name) {
        Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var waivers = new ArrayList<Waiver>();
        var problems = new ArrayList<String>();
        if (document != null && document.get("waivers") instanceof List<?> entries) {
            for (int i = 0; i < entries.size(); i++) {
                add(entries.get(i), "waivers[%d].".formatted(i), waivers, problems);
            }
        } else if (document != null) {
            problems.add("waivers: must be a list");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + String.join("; ", problems));
        }
        return waivers;
    }

    private static void add(Object entry, String at, List<Waiver> waivers, List<String> problems) {
        if (!(entry instanceof Map<?, ?> fields)) {
            problems.add(at + ": must be an object");
            return;
        }
        fields.keySet().stream()
                .filter(key -> !KEYS.contains(String.valueOf(key)))
                .forEach(key -> problems.add(at + key + " is no key; legal are " + KEYS));
        try {
            var waiver = waiver(fields);
            waiver.problems().forEach(problem -> problems.add(at + problem));
            waivers.add(waiver);
        } catch (DateTimeParseException e) {
            problems.add(at + "created and " + at + "expires must be quoted dates like \"2026-01-31\"");
        }
    }

    private static Waiver waiver(Map<?, ?> fields) {
        return new Waiver(
                text(fields, "rule"),
                text(fields, "urn"),
                text(fields, "type"),
                text(fields, "reason"),
                text(fields, "owner"),
                text(fields, "ticket"),
                LocalDate.parse(text(fields, "created")),
                LocalDate.parse(text(fields, "expires")));
    }

    private static String text(Map<?, ?> fields, String key) {
        return fields.get(key) instanceof String text ? text.trim() : "";
    }
}
