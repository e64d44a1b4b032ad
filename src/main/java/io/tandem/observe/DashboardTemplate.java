package io.tandem.observe;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The body of a dashboard with words such as <code>${table}</code> where names belong. A line of metrics or alarms is
 * repeated for each thing of the kind. Where there is none, the line falls away, and so does a widget without a line.
 *
 * @param json a JSON resource of this package
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">AWS</a>
 */
record DashboardTemplate(String json) {
    private static final Pattern WORD = Pattern.compile("\\$\\{([\\w.]+)}");
    private static final List<String> LINES = List.of("metrics", "alarms");

    static DashboardTemplate load(String name) {
        try (var file = DashboardTemplate.class.getResourceAsStream(name + ".json")) {
            return new DashboardTemplate(
                    new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(List<Named> names) {
        var byWord = names.stream().collect(groupingBy(Named::word, mapping(Named::value, toList())));
        var body = JsonParser.parseString(json).getAsJsonObject();
        var widgets = new JsonArray();
        for (var widget : body.getAsJsonArray("widgets")) {
            if (hasLines(widget.getAsJsonObject().getAsJsonObject("properties"), byWord)) {
                widgets.add(single(widget, byWord));
            }
        }
        body.add("widgets", widgets);
        return body.toString();
    }

    /** Repeats lines; false if there were some and none is left. */
    private static boolean hasLines(JsonObject properties, Map<String, List<String>> names) {
        return LINES.stream().filter(properties::has).allMatch(kind -> {
            var lines = new JsonArray();
            properties.getAsJsonArray(kind).forEach(line -> repeat(line.toString(), names)
                    .map(JsonParser::parseString)
                    .forEach(lines::add));
            properties.add(kind, lines);
            return !lines.isEmpty();
        });
    }

    private static Stream<String> repeat(String line, Map<String, List<String>> names) {
        var word = WORD.matcher(line);
        return word.find()
                ? names.getOrDefault(word.group(1), List.of()).stream()
                        .flatMap(value -> repeat(line.replace(word.group(), value), names))
                : Stream.of(line);
    }

    /** Outside of lines a word stands for one thing only. */
    private static JsonElement single(JsonElement widget, Map<String, List<String>> names) {
        return JsonParser.parseString(WORD.matcher(widget.toString())
                .replaceAll(
                        word -> Matcher.quoteReplacement(Objects.requireNonNull(names.get(word.group(1)), word.group())
                                .get(0))));
    }
}
