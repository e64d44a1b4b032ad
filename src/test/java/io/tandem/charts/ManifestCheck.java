package io.tandem.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A rendered chart: whole objects, each once, without the traces that values of the wrong form leave. */
public final class ManifestCheck {
    /** How Go writes what a template expected to be text, and what was not there. */
    private static final Pattern GO = Pattern.compile("map\\[|<no value>|<nil>|%!\\w\\(");

    private static final Pattern SCIENTIFIC = Pattern.compile("(^|[=: ])\\d(\\.\\d+)?e\\+\\d\\d\\b");

    /** Kinds whose texts are somebody else's language. */
    private static final Set<String> FOREIGN =
            Set.of("ConfigMap", "Secret", "PrometheusRule", "CustomResourceDefinition");

    private final String release;
    private final Set<String> seen = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ManifestCheck(String release) {
        this.release = release;
    }

    /** What is wrong with the objects of a manifest. */
    public static List<Finding> findings(String release, String manifest) {
        var check = new ManifestCheck(release);
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(manifest)) {
            if (document != null) {
                check.document(document);
            }
        }
        if (check.seen.isEmpty() && check.findings.isEmpty()) {
            check.find("", "nothing is rendered");
        }
        return check.findings;
    }

    private void document(Object document) {
        if (!(document instanceof Map<?, ?> object)
                || !(object.get("metadata") instanceof Map<?, ?> metadata)
                || !(object.get("kind") instanceof String kind)
                || !(metadata.get("name") instanceof String name)
                || !(object.get("apiVersion") instanceof String)) {
            find("", "is no object with apiVersion, kind and name: " + document);
            return;
        }
        var path = kind + "/" + name;
        if (!seen.add(metadata.get("namespace") + "/" + path)) {
            find(path, "is rendered twice");
        }
        if (!FOREIGN.contains(kind)) {
            texts(path, object);
        }
    }

    private void texts(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> texts(path + "." + key, inner));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> texts(path, item));
        } else if (value instanceof String text
                && (GO.matcher(text).find() || SCIENTIFIC.matcher(text).find())) {
            find(path, "is '%s': a value had the wrong form".formatted(text));
        }
    }

    private void find(String path, String problem) {
        findings.add(new Finding(release, path, problem));
    }
}
