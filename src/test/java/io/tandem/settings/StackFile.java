package io.tandem.settings;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** One of the repository's stack files, read and handed over as the engine does it, with changes for a test. */
public final class StackFile {
    /** A day on which the versions in the stack files are in support. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<String, Object> tree;

    private StackFile(Map<String, Object> tree) {
        this.tree = tree;
    }

    public static StackFile primary() {
        return read("Pulumi.primary.yaml");
    }

    public static StackFile dr() {
        return read("Pulumi.dr.yaml");
    }

    public static StackFile foundation() {
        return read("Pulumi.foundation.yaml");
    }

    /** The stack of an environment before PROD. */
    public static StackFile of(String environment) {
        return read("Pulumi." + environment + ".yaml");
    }

    /** A region like the primary that has no twin. */
    public static StackFile standalone() {
        return primary().with("role", "standalone").without("peer").without("recovery");
    }

    /** Sets a key, written as in {@code network.cidr}, to a value written in YAML. */
    public StackFile with(String key, String yaml) {
        List<String> path = path(key);
        parent(path).put(path.get(path.size() - 1), new Yaml().load(yaml));
        return this;
    }

    public StackFile without(String key) {
        List<String> path = path(key);
        parent(path).remove(path.get(path.size() - 1));
        return this;
    }

    public StackSettings settings() {
        return StackSettings.read(config(), TODAY);
    }

    public FoundationSettings foundationSettings() {
        return FoundationSettings.read(new ConfigSource(config(), Set.of()));
    }

    /** As in {@code PULUMI_CONFIG}: scalars as text, everything else as JSON. */
    public Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        tree.forEach((key, value) -> config.put(
                "tandem:" + key,
                value instanceof Map || value instanceof List ? new Gson().toJson(value) : String.valueOf(value)));
        return config;
    }

    Map<String, Object> tree() {
        return tree;
    }

    private static StackFile read(String file) {
        Map<String, Map<String, Object>> yaml;
        try {
            yaml = new Yaml().load(Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        Objects.requireNonNull(yaml.get("config"))
                .forEach((key, value) -> tree.put(key.substring("tandem:".length()), value));
        return new StackFile(tree);
    }

    private static List<String> path(String key) {
        return Arrays.asList(key.split("\\."));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> parent(List<String> path) {
        Map<String, Object> parent = tree;
        for (String key : path.subList(0, path.size() - 1)) {
            String name = key.equals("<name>") ? parent.keySet().iterator().next() : key;
            parent = (Map<String, Object>) parent.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
        }
        return parent;
    }
}
