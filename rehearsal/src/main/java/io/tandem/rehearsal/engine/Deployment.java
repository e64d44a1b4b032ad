package io.tandem.rehearsal.engine;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A stack's state as the engine exports it. */
public record Deployment(List<Resource> resources) {

    /** One resource of the state; {@code needs} are the URNs that have to be there before it. */
    public record Resource(
            String urn,
            String type,
            String id,
            boolean custom,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            Set<String> needs,
            Optional<String> parent) {
        /** The name that the program gave it. */
        public String name() {
            return urn.substring(urn.lastIndexOf("::") + 2);
        }
    }

    /** Reads what {@code pulumi stack export} prints. */
    static Deployment parse(String json) {
        Map<String, Object> export = new Gson().fromJson(json, new TypeToken<Map<String, Object>>() {}.getType());
        return new Deployment(list(map(export.get("deployment")).get("resources")).stream()
                .map(r -> resource(map(r)))
                .toList());
    }

    /** What the stack publishes, by key; a secret is the engine's ciphertext. */
    public Map<String, Object> outputs() {
        return resources.stream()
                .filter(resource -> resource.type().equals("pulumi:pulumi:Stack"))
                .findFirst()
                .map(Resource::outputs)
                .orElseGet(Map::of);
    }

    /** Resources that stand for something in the cloud: no components, no providers, not the stack itself. */
    public List<Resource> inTheCloud() {
        return resources.stream()
                .filter(r -> r.custom() && !r.type().startsWith("pulumi:"))
                .toList();
    }

    public Optional<Resource> find(String urn) {
        return resources.stream().filter(r -> r.urn().equals(urn)).findFirst();
    }

    private static Resource resource(Map<String, Object> json) {
        var needs = new TreeSet<String>();
        list(json.get("dependencies")).forEach(urn -> needs.add(urn.toString()));
        var provider = Optional.ofNullable(json.get("provider")).map(Object::toString);
        provider.ifPresent(reference -> needs.add(reference.substring(0, reference.lastIndexOf("::"))));
        return new Resource(
                json.getOrDefault("urn", "").toString(),
                json.getOrDefault("type", "").toString(),
                json.getOrDefault("id", "").toString(),
                Boolean.TRUE.equals(json.get("custom")),
                map(json.get("inputs")),
                map(json.get("outputs")),
                needs,
                Optional.ofNullable(json.get("parent")).map(Object::toString));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
