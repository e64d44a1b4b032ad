package io.tandem.charts;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A {@code values.yaml}: what it sets, and what it only shows in comments. */
record ValuesDocument(String text) {

    /** What it sets; an empty document sets nothing. */
    Map<String, Object> values() {
        Object content = yaml().load(text);
        return content instanceof Map<?, ?> map ? withTextKeys(map) : Map.of();
    }

    /** Whether the object at a path has a key that stands in a comment: {@code # key:}, in line with its other keys. */
    boolean shows(List<String> path, String key) {
        var root = yaml().compose(new StringReader(text));
        var lines = text.lines().toList();
        var block = new Block(root, 0, lines.size());
        for (var step : path) {
            block = block == null ? null : block.inner(step);
        }
        return block != null
                && lines.subList(block.from(), block.to()).stream()
                        .anyMatch(commented(key, block.column()).asMatchPredicate());
    }

    /** An object and the lines that it takes, comments before the next key included. */
    private record Block(@Nullable Node node, int from, int to) {
        @Nullable Block inner(String key) {
            if (!(node instanceof MappingNode mapping)) {
                return null;
            }
            var entries = mapping.getValue();
            for (int i = 0; i < entries.size(); i++) {
                if (((ScalarNode) entries.get(i).getKeyNode()).getValue().equals(key)) {
                    int end = i + 1 < entries.size()
                            ? entries.get(i + 1).getKeyNode().getStartMark().getLine()
                            : to;
                    return new Block(
                            entries.get(i).getValueNode(),
                            entries.get(i).getKeyNode().getStartMark().getLine() + 1,
                            end);
                }
            }
            return null;
        }

        /** Where its keys begin. */
        int column() {
            return node instanceof MappingNode mapping && !mapping.getValue().isEmpty()
                    ? mapping.getValue().get(0).getKeyNode().getStartMark().getColumn()
                    : 0;
        }
    }

    /** One space more than usual is still in line; what is below the key has three. */
    private static Pattern commented(String key, int column) {
        return Pattern.compile(" {%d}#+ {0,2}[\"']?%s[\"']?:.*".formatted(column, Pattern.quote(key)));
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    private static Map<String, Object> withTextKeys(Map<?, ?> map) {
        var result = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value));
        return result;
    }
}
