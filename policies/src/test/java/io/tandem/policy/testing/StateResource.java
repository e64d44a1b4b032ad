package io.tandem.policy.testing;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resource of a recorded state, with properties that can be edited. */
public final class StateResource {
    private final String urn;
    private final String type;
    private final Map<String, Object> inputs;
    private final Map<String, Object> outputs;
    private final Optional<String> region;
    private final Map<String, Set<String>> dependencies;
    private boolean protect;
    private @Nullable Resource asInputs;
    private @Nullable Resource asOutputs;

    StateResource(
            String urn,
            String type,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            Optional<String> region,
            boolean protect,
            Map<String, Set<String>> dependencies) {
        this.urn = urn;
        this.type = type;
        this.inputs = inputs;
        this.outputs = outputs;
        this.region = region;
        this.protect = protect;
        this.dependencies = dependencies;
    }

    public String urn() {
        return urn;
    }

    public String type() {
        return type;
    }

    /** As a rule of one resource sees it. */
    public Resource asInputs() {
        if (asInputs == null) {
            asInputs = resource(inputs, Map.of());
        }
        return asInputs;
    }

    /** As a rule of the stack sees it. */
    public Resource asOutputs() {
        if (asOutputs == null) {
            asOutputs = resource(outputs, Map.copyOf(dependencies));
        }
        return asOutputs;
    }

    void protect(boolean on) {
        protect = on;
        forget();
    }

    private void forget() {
        asInputs = null;
        asOutputs = null;
    }

    public String name() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    StateResource copy(String newUrn) {
        return new StateResource(
                newUrn, type, tree(inputs), tree(outputs), region, protect, new HashMap<>(dependencies));
    }

    /** Sets the property in inputs and outputs; nothing else knows then where its value comes from. */
    void set(String path, @Nullable Object value) {
        put(inputs, path, value);
        put(outputs, path, value);
        forget();
        dependencies.remove(path.split("\\.", 2)[0]);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> root, String path, @Nullable Object value) {
        Object at = root;
        var steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            at = at instanceof List<?> items
                    ? items.get(Integer.parseInt(steps[i]))
                    : ((Map<String, Object>) at).computeIfAbsent(steps[i], any -> new LinkedHashMap<>());
        }
        var last = steps[steps.length - 1];
        if (at instanceof List<?> items) {
            ((List<Object>) items).set(Integer.parseInt(last), value);
        } else if (value == null) {
            ((Map<String, Object>) at).remove(last);
        } else {
            ((Map<String, Object>) at).put(last, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T tree(T node) {
        if (node instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), tree(value)));
            return (T) copy;
        } else if (node instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(item -> copy.add(tree(item)));
            return (T) copy;
        }
        return node;
    }

    private Resource resource(Map<String, Object> properties, Map<String, Set<String>> from) {
        return new Resource(urn, type, name(), Value.of(properties), region, protect, from);
    }
}
