package io.tandem.policy.testing;

import com.google.gson.GsonBuilder;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One change of a world. Of a {@code type}, {@code named} by a part of the URN: the first such resource, or {@code every}
 * one, is {@code set}, {@code protect}ed, {@code remove}d or copied ({@code copyAs}); {@code add} makes a new one, and
 * {@code like} one of {@code objects.yaml}, which keeps every rule until it is {@code set} otherwise. Texts may hold
 * <code>${type#part-of-urn.property}</code>; a property given under {@code json} becomes the text of that document.
 */
public record Edit(Map<String, Object> fields) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^#}]+)#([^.}]*)\\.([^}]+)}");

    void apply(List<StateResource> resources) {
        if (fields.containsKey("like")) {
            var object = Objects.like(String.valueOf(fields.get("like")));
            add(object.type(), object.properties(), resources);
            return;
        } else if (fields.containsKey("add")) {
            add(String.valueOf(fields.get("add")), new LinkedHashMap<>(), resources);
            return;
        }
        var targets = resources.stream().filter(this::isTarget).toList();
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("nothing to edit: " + fields);
        }
        for (var target : fields.containsKey("every") ? targets : targets.subList(0, 1)) {
            if (fields.containsKey("remove")) {
                resources.remove(target);
            } else {
                change(target, resources);
            }
        }
    }

    /** Changes a copy in the target's place, or beside it with {@code copyAs}. */
    private void change(StateResource target, List<StateResource> resources) {
        var properties = properties(resources);
        if (fields.get("copyAs") instanceof String name) {
            var copy = target.copy(target.urn().replaceFirst("[^:]*$", name));
            properties.forEach(copy::set);
            resources.add(copy);
            return;
        }
        var copy = target.copy(target.urn());
        if (fields.get("protect") instanceof Boolean protect) {
            copy.protect(protect);
        }
        properties.forEach(copy::set);
        resources.set(resources.indexOf(target), copy);
    }

    /** The same edit, with what it sets unknown; empty if it sets nothing. */
    Optional<Edit> unknown() {
        var set = new LinkedHashMap<String, Object>();
        properties(List.of()).keySet().forEach(path -> set.put(path, Value.UNKNOWN));
        if (set.isEmpty() || fields.containsKey("add") || fields.containsKey("copyAs")) {
            return Optional.empty();
        }
        var copy = new HashMap<>(fields);
        copy.remove("json");
        copy.put("set", set);
        return Optional.of(new Edit(copy));
    }

    private boolean isTarget(StateResource resource) {
        return isOf(resource, String.valueOf(fields.get("type")))
                && resource.urn().contains(String.valueOf(fields.getOrDefault("named", "")));
    }

    private static boolean isOf(StateResource resource, String type) {
        return resource.type().equals(type) || resource.type().startsWith("aws:" + type + ":");
    }

    private void add(String type, Map<String, Object> properties, List<StateResource> resources) {
        var urn = "urn:pulumi:%s::tandem::%s::%s"
                .formatted(fields.getOrDefault("stack", "primary"), type, fields.getOrDefault("name", "added"));
        var region = Optional.ofNullable(fields.get("region")).map(Object::toString);
        var added = new StateResource(
                urn,
                type,
                new LinkedHashMap<>(properties),
                new LinkedHashMap<>(properties),
                region.isPresent() ? region : Optional.of("ap-south-1"),
                Boolean.TRUE.equals(fields.get("protect")),
                new HashMap<>());
        var whole = added.copy(urn);
        properties(resources).forEach(whole::set);
        resources.add(whole);
    }

    private Map<String, @Nullable Object> properties(List<StateResource> resources) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        map("set").forEach((path, value) -> properties.put(path, resolved(value, resources)));
        var gson = new GsonBuilder().disableHtmlEscaping().create();
        map("json").forEach((path, value) -> properties.put(path, gson.toJson(resolved(value, resources))));
        return properties;
    }

    private Map<String, @Nullable Object> map(String key) {
        var found = new LinkedHashMap<String, @Nullable Object>();
        if (fields.get(key) instanceof Map<?, ?> map) {
            map.forEach((path, value) -> found.put(String.valueOf(path), value));
        }
        return found;
    }

    private static @Nullable Object resolved(@Nullable Object value, List<StateResource> resources) {
        if (value instanceof String text) {
            return REFERENCE
                    .matcher(text)
                    .replaceAll(match -> Matcher.quoteReplacement(
                            property(resources, match.group(1), match.group(2), match.group(3))));
        } else if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, field) -> copy.put(String.valueOf(key), resolved(field, resources)));
            return copy;
        } else if (value instanceof List<?> items) {
            return new ArrayList<>(
                    items.stream().map(item -> resolved(item, resources)).toList());
        }
        return value;
    }

    private static String property(List<StateResource> resources, String type, String part, String path) {
        return resources.stream()
                .filter(resource -> isOf(resource, type) && resource.urn().contains(part))
                .findFirst()
                .flatMap(resource -> resource.asOutputs().at(path).text())
                .orElse("");
    }
}
