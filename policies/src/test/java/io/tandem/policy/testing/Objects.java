package io.tandem.policy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Resources that keep every rule, by short names, from {@code objects.yaml}: what the program has none of. */
final class Objects {
    private static final Map<String, Map<String, Object>> ALL = read();

    private Objects() {}

    /** A type token and its properties. */
    record Sample(String type, Map<String, Object> properties) {}

    static Sample like(String name) {
        var found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("objects.yaml has no " + name + ", only " + ALL.keySet());
        }
        var properties = new LinkedHashMap<>(found);
        return new Sample(String.valueOf(properties.remove("type")), properties);
    }

    private static Map<String, Map<String, Object>> read() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("src/test/resources/objects.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
