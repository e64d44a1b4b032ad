package io.tandem.platform;

import com.pulumi.core.Output;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A YAML resource of a package with blanks such as {@code ${region}} in its keys and texts. A text that is a blank and nothing
 * else becomes the value, whatever its type; inside other text the value is written out.
 */
final class YamlTemplate {
    private static final Pattern BLANK = Pattern.compile("\\$\\{(\\w+)}");

    private final String file;
    private final Map<String, Object> content;
    private final Map<String, Output<?>> values = new TreeMap<>();

    private YamlTemplate(String file, Map<String, Object> content) {
        this.file = file;
        this.content = content;
    }

    /** @param file such as {@code values/argo-cd.yaml} */
    static YamlTemplate of(String file) {
        return of(YamlTemplate.class, file);
    }

    /** @param room a class beside whose package's resources the file is */
    static YamlTemplate of(Class<?> room, String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var stream = Objects.requireNonNull(room.getResourceAsStream(file), file)) {
            return new YamlTemplate(file, yaml.load(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    YamlTemplate with(String blank, Output<?> value) {
        values.put(blank, value);
        return this;
    }

    YamlTemplate with(String blank, Object value) {
        return with(blank, Output.of(value));
    }

    boolean hasBlank(String blank) {
        return blanks().contains(blank);
    }

    /** A text at the top, which has no blank. */
    String text(String key) {
        return String.valueOf(content.get(key));
    }

    Optional<String> optionalText(String key) {
        return Optional.ofNullable(content.get(key)).map(String::valueOf);
    }

    /** An object at the top. */
    YamlTemplate object(String key) {
        var inner = map((Map<?, ?>) Objects.requireNonNull(content.get(key), key), text -> text);
        return new YamlTemplate(file, inner);
    }

    /** What stands at the top. */
    Set<String> keys() {
        return new TreeSet<>(content.keySet());
    }

    /**
     * The content with every blank filled in.
     *
     * @throws IllegalStateException if there is a blank without value, or a value without blank
     */
    Output<Map<String, Object>> filled() {
        var blanks = blanks();
        if (!blanks.equals(values.keySet())) {
            throw new IllegalStateException(
                    "%s has the blanks %s and was given %s".formatted(file, blanks, values.keySet()));
        }
        List<Output<Object>> pending = new ArrayList<>();
        values.values().forEach(value -> pending.add(value.applyValue(known -> known)));
        return Output.all(pending).applyValue(found -> {
            Map<String, Object> known = new HashMap<>();
            blanks.forEach(blank -> known.put(blank, found.get(known.size())));
            return map(content, text -> fill(text, known));
        });
    }

    /** In the order of {@link #values}. */
    private SortedSet<String> blanks() {
        var blanks = new TreeSet<String>();
        map(content, text -> {
            BLANK.matcher(text).results().forEach(blank -> blanks.add(blank.group(1)));
            return text;
        });
        return blanks;
    }

    private static Map<String, Object> map(Map<?, ?> from, Function<String, Object> texts) {
        Map<String, Object> to = new LinkedHashMap<>();
        from.forEach((key, value) -> to.put(String.valueOf(texts.apply(String.valueOf(key))), node(value, texts)));
        return to;
    }

    private static Object node(Object value, Function<String, Object> texts) {
        if (value instanceof Map<?, ?> map) {
            return map(map, texts);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> node(item, texts)).toList();
        }
        return value instanceof String text ? texts.apply(text) : value;
    }

    private static Object fill(String text, Map<String, Object> known) {
        var blank = BLANK.matcher(text);
        if (blank.matches()) {
            return Objects.requireNonNull(known.get(blank.group(1)));
        }
        return blank.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(known.get(found.group(1)))));
    }
}
