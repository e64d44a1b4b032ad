package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.engine.RehearsalFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** A copy of the project's Pulumi files whose settings a test may change, with a rehearsal folder of its own. */
public final class TestProject {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> STACKS = List.of("primary", "dr");

    private final Path folder;
    private final Map<String, Map<String, Object>> usual = new LinkedHashMap<>();

    public TestProject(Path folder) {
        this.folder = folder;
        Map<String, Object> project = load(ROOT.resolve("Pulumi.yaml"));
        project.put(
                "runtime",
                Map.of(
                        "name",
                        "java",
                        "options",
                        Map.of("binary", ROOT.resolve("target/tandem.jar").toString())));
        write(folder.resolve("Pulumi.yaml"), project);
        STACKS.forEach(stack -> usual.put(stack, load(ROOT.resolve(file(stack).getFileName()))));
        reset();
    }

    /** With the stack of the account's foundation beside the two. */
    public TestProject withFoundation() {
        usual.put("foundation", load(ROOT.resolve(file("foundation").getFileName())));
        reset();
        return this;
    }

    /** Turns on, in both stacks, the stores and releases that are off by default; {@link #reset} leaves them on. */
    public TestProject withEverything() {
        for (var stack : STACKS) {
            set(stack, "network.dataPorts", List.of(5432, 6379, 9098));
            set(stack, "data.cache", Map.of());
            set(stack, "data.streaming", Map.of());
            set(stack, "platform.externalDns", true);
            set(stack, "platform.secretsStoreCsi", true);
            set(stack, "platform.velero", Map.of("dataset", "curated"));
            usual.put(stack, load(file(stack)));
        }
        return this;
    }

    public RehearsalFolder rehearsalFolder() {
        return new RehearsalFolder(folder, folder.resolve(".rehearsal"));
    }

    public Path folder() {
        return folder;
    }

    /** Sets one setting, such as {@code network.cidr}, in the stack's file; null takes it out. */
    public TestProject set(String stack, String path, @Nullable Object value) {
        var file = load(file(stack));
        var steps = path.split("\\.");
        var at = config(file);
        var key = "tandem:" + steps[0];
        for (int i = 1; i < steps.length; i++) {
            at = child(at, key);
            key = steps[i];
        }
        if (value == null) {
            at.remove(key);
        } else {
            at.put(key, value);
        }
        write(file(stack), file);
        return this;
    }

    /** Undoes every {@link #set}. */
    public void reset() {
        usual.forEach((stack, settings) -> write(file(stack), settings));
    }

    private Path file(String stack) {
        return folder.resolve("Pulumi." + stack + ".yaml");
    }

    private static Map<String, Object> config(Map<String, Object> file) {
        return child(file, "config");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> map, String key) {
        return (Map<String, Object>) Objects.requireNonNull(map.computeIfAbsent(key, k -> new LinkedHashMap<>()));
    }

    private static Map<String, Object> load(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Map<String, Object> content) {
        try {
            Files.writeString(file, new Yaml().dump(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
