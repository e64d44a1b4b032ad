package io.tandem.rehearsal.engine;

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
            Set<String> needs,
            Optional<String> parent) {
        /** The name that the program gave it. */
        public String name() {
            return urn.substring(urn.lastIndexOf("::") + 2);
        }
    }

    static Deployment of(Map<String, Object> json) {
        return new Deployment(
                list(json.get("resources")).stream().map(r -> resource(map(r))).toList());
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
