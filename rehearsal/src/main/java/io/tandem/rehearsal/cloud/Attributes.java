package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.InputFact;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import io.tandem.rehearsal.values.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outputs of a resource: its inputs, their defaults, and what only the cloud can know. */
public final class Attributes {
    private final Catalog catalog;
    private final Account account;

    Attributes(Catalog catalog, Account account) {
        this.catalog = catalog;
        this.account = account;
    }

    /** Outputs of a new resource; its id is among them as {@code id}. */
    Map<String, Object> ofNew(ResourceType type, String scope, Map<String, Object> inputs) {
        var outputs = withDefaults(type, inputs);
        var template = new Template(catalog, account, type, scope, outputs);
        fillComputed(type, outputs, template);
        outputs.put("id", template.fill(type.id()));
        type.outputs().forEach((path, value) -> Paths.set(outputs, path, template.fill(value)));
        fillConditional(type, outputs, template);
        tags(type, outputs);
        return outputs;
    }

    /** Outputs after an update: what the cloud filled in stays, what the program set is new. */
    Map<String, Object> ofChanged(ResourceType type, CloudResource current, Map<String, Object> inputs) {
        var outputs = new LinkedHashMap<>(current.outputs());
        current.inputs().keySet().stream()
                .filter(name -> !inputs.containsKey(name))
                .forEach(outputs::remove);
        outputs.putAll(withDefaults(type, inputs));
        keepAdded(type, current.outputs(), outputs);
        var template = new Template(catalog, account, type, current.scope(), outputs);
        fillComputed(type, outputs, template);
        fillConditional(type, outputs, template);
        type.versioned().ifPresent(name -> outputs.computeIfPresent(name, (n, v) -> ((Number) v).doubleValue() + 1));
        tags(type, outputs);
        return outputs;
    }

    /** What a preview can promise: the inputs, their defaults, and unknowns for the rest. */
    static Map<String, Object> expected(ResourceType type, Map<String, Object> inputs) {
        var outputs = withDefaults(type, inputs);
        type.inputs().values().stream()
                .filter(input -> input.computed() && !input.isNested())
                .forEach(input -> outputs.putIfAbsent(input.path(), Unknown.VALUE));
        type.outputs().keySet().forEach(name -> outputs.put(name, Unknown.VALUE));
        type.outputsIf().forEach((flag, values) -> values.keySet()
                .forEach(name -> outputs.put(name, isOn(flag, outputs) ? Unknown.VALUE : "")));
        tags(type, outputs);
        return outputs;
    }

    /**
     * Lets what the cloud once added inside an object of the program's stay there, such as the security group in a
     * cluster's {@code vpcConfig}, while the object does.
     */
    public static void keepAdded(ResourceType type, Map<String, Object> old, Map<String, Object> outputs) {
        type.inputs().values().stream()
                .filter(input -> input.computed() && input.isNested() && isOpen(type, input, outputs))
                .forEach(input ->
                        Paths.one(old, input.path()).ifPresent(value -> Paths.set(outputs, input.path(), value)));
    }

    private static Map<String, Object> withDefaults(ResourceType type, Map<String, Object> inputs) {
        var outputs = new LinkedHashMap<>(inputs);
        for (var input : type.inputs().values()) {
            var value = input.defaultValue();
            if (value != null && belongs(input, outputs)) {
                Paths.set(outputs, input.path(), value instanceof Number n ? n.doubleValue() : value);
            }
        }
        return outputs;
    }

    private static void fillComputed(ResourceType type, Map<String, Object> outputs, Template template) {
        for (var input : type.inputs().values()) {
            var value = input.value();
            if (value != null && isOpen(type, input, outputs)) {
                Paths.set(outputs, input.path(), template.fill(value));
            }
        }
    }

    private static void fillConditional(ResourceType type, Map<String, Object> outputs, Template template) {
        type.outputsIf()
                .forEach((flag, values) -> values.forEach((path, value) -> {
                    if (!isOn(flag, outputs)) {
                        Paths.set(outputs, path, "");
                    } else if (Paths.text(outputs, path)
                            .filter(text -> !text.isEmpty())
                            .isEmpty()) {
                        Paths.set(outputs, path, template.fill(value));
                    }
                }));
    }

    private static boolean isOn(String flag, Map<String, Object> outputs) {
        return Paths.one(outputs, flag).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Whether the cloud fills an input: it is unset, and the object around it is there or made by the cloud as well. */
    private static boolean isOpen(ResourceType type, InputFact input, Map<String, Object> outputs) {
        if (input.path().contains("[]") || Paths.one(outputs, input.path()).isPresent()) {
            return false;
        }
        int dot = input.path().lastIndexOf('.');
        var around = dot < 0 ? null : type.inputs().get(input.path().substring(0, dot));
        return around == null
                || around.computed()
                || Paths.one(outputs, around.path()).isPresent();
    }

    /** Whether a default applies: the input is unset, and the object around it is there. */
    private static boolean belongs(InputFact input, Map<String, Object> outputs) {
        if (input.path().contains("[]") || Paths.one(outputs, input.path()).isPresent()) {
            return false;
        }
        int dot = input.path().lastIndexOf('.');
        return dot < 0 || Paths.one(outputs, input.path().substring(0, dot)).isPresent();
    }

    private static void tags(ResourceType type, Map<String, Object> outputs) {
        if (type.isTaggable()) {
            outputs.put("tagsAll", outputs.getOrDefault("tags", Map.of()));
        }
    }
}
