package io.tandem.rehearsal.engine;

import io.tandem.rehearsal.values.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Copies the project's Pulumi.yaml and stack files into the workspace. Only {@code config} comes along: secrets
 * provider and keys of the real stack are no business of the rehearsal, and the salt the engine writes stays here.
 */
final class StackFiles {
    private static final String SALT = "encryptionsalt";

    private final RehearsalFolder folder;

    StackFiles(RehearsalFolder folder) {
        this.folder = folder;
    }

    /** Brings the workspace up to date for one stack; throws if the project has no file for it. */
    void sync(String stack) {
        var name = "Pulumi." + stack + ".yaml";
        var source = folder.project().resolve(name);
        if (!Files.exists(source)) {
            throw new IllegalArgumentException(
                    "stack '%s' has no file %s; legal are %s".formatted(stack, name, stacks()));
        }
        write("Pulumi.yaml", project());
        var kept = read(folder.workspace().resolve(name)).map(old -> old.get(SALT));
        var settings = new LinkedHashMap<String, Object>();
        kept.ifPresent(salt -> settings.put(SALT, salt));
        read(source).map(file -> file.get("config")).ifPresent(config -> settings.put("config", config));
        write(name, settings);
    }

    /** Takes the protection off one stack, in the workspace only and until the next {@link #sync}. */
    void unprotect(String stack) {
        var name = "Pulumi." + stack + ".yaml";
        var settings = read(folder.workspace().resolve(name)).orElseThrow();
        var config = new LinkedHashMap<String, Object>();
        if (settings.get("config") instanceof Map<?, ?> written) {
            written.forEach((key, value) -> config.put(String.valueOf(key), value));
        }
        config.put("tandem:protection", false);
        settings.put("config", config);
        write(name, settings);
    }

    /** Stacks that the project has a file for. */
    List<String> stacks() {
        try (var files = Files.list(folder.project())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("Pulumi\\..+\\.yaml"))
                    .map(name -> name.substring("Pulumi.".length(), name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder.project(), e);
        }
    }

    /** Pulumi.yaml with the path of the jar made absolute. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> project() {
        var project = read(folder.project().resolve("Pulumi.yaml")).orElseThrow();
        if (project.get("runtime") instanceof Map<?, ?> runtime
                && runtime.get("options") instanceof Map<?, ?> options) {
            ((Map<String, Object>) options).computeIfPresent("binary", (key, jar) -> folder.project()
                    .resolve(jar.toString())
                    .toString());
        }
        return project;
    }

    private static Optional<Map<String, Object>> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write(String name, Map<String, Object> content) {
        var style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        var file = folder.workspace().resolve(name);
        try {
            Draft.write(file, new Yaml(style).dump(content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
