package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.values.Paths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The stacks that the project has files for, a primary before its twin.
 *
 * @param primaries by stack, the one that it reads
 */
public record ProjectStacks(Map<String, Optional<String>> primaries) {
    private static final Pattern FILE = Pattern.compile("Pulumi\\.(.+)\\.yaml");

    public static ProjectStacks of(Path project) {
        try (var files = Files.list(project)) {
            var primaries = new LinkedHashMap<String, Optional<String>>();
            files.filter(file -> stack(file).isPresent())
                    .map(file -> Map.entry(stack(file).orElseThrow(), primary(file)))
                    .sorted(Comparator.comparing((Map.Entry<String, Optional<String>> stack) ->
                                    stack.getValue().isPresent())
                            .thenComparing(Map.Entry::getKey))
                    .forEach(stack -> primaries.put(stack.getKey(), stack.getValue()));
            return new ProjectStacks(primaries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stack files of " + project, e);
        }
    }

    public List<String> names() {
        return List.copyOf(primaries.keySet());
    }

    /** The stack that this one reads, if it is a twin. */
    public Optional<String> primaryOf(String stack) {
        return primaries.getOrDefault(stack, Optional.empty());
    }

    /** The stack that a file of the project's root is for. */
    static Optional<String> stack(Path file) {
        var name = FILE.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static Optional<String> primary(Path file) {
        try {
            Map<String, Object> settings =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Map<String, Object> config =
                    settings.get("config") instanceof Map<?, ?> keys ? Paths.object(keys) : Map.of();
            return "dr".equals(config.get("tandem:role"))
                    ? Paths.text(config, "tandem:peer.stack").map(name -> name.substring(name.lastIndexOf('/') + 1))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
