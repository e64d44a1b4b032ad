package io.tandem.rehearsal.pullrequest;

import io.tandem.rehearsal.values.Paths;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is known of types and properties whose change is dangerous: {@code pullrequest/dangers.yaml}. */
final class DangerFacts {
    private static final Map<String, Object> ALL = read();

    private DangerFacts() {}

    /** A type that holds state: {@code is} what, and what is {@code lost} with it. */
    static Optional<Map<String, Object>> stateful(String type) {
        return fact("stateful", type).map(fact -> Paths.object((Map<?, ?>) fact));
    }

    /** What may happen once no resource of the type guards any more. */
    static Optional<String> guard(String type) {
        return fact("guards", type).map(Object::toString);
    }

    /** Properties that guard, each with the value {@code to} which they no longer do, and what that {@code means}. */
    static Map<String, Map<String, Object>> lowered() {
        var lowered = new LinkedHashMap<String, Map<String, Object>>();
        section("lowered").forEach((path, fact) -> lowered.put(path, Paths.object((Map<?, ?>) fact)));
        return lowered;
    }

    private static Optional<Object> fact(String section, String key) {
        return Optional.ofNullable(section(section).get(key));
    }

    private static Map<String, Object> section(String name) {
        return Paths.object((Map<?, ?>) Objects.requireNonNull(ALL.get(name)));
    }

    private static Map<String, Object> read() {
        try (InputStream yaml = DangerFacts.class.getResourceAsStream("/pullrequest/dangers.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dangers.yaml", e);
        }
    }
}
