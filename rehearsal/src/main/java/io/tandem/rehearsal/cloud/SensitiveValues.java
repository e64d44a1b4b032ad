package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.account.Seal;
import io.tandem.rehearsal.catalog.InputFact;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Passwords and the like: the account keeps them sealed, in memory and on disk; answers have them open. */
final class SensitiveValues {
    private SensitiveValues() {}

    /** The resource as the account keeps it. */
    static CloudResource sealed(ResourceType type, CloudResource resource, Seal seal) {
        return replaced(type, resource, seal::close);
    }

    /** The resource as it is answered to the engine. */
    static CloudResource opened(ResourceType type, CloudResource resource, Seal seal) {
        return replaced(type, resource, seal::open);
    }

    private static CloudResource replaced(
            ResourceType type, CloudResource resource, UnaryOperator<String> replacement) {
        var paths = type.inputs().values().stream()
                .filter(InputFact::sensitive)
                .map(InputFact::path)
                .toList();
        var inputs = resource.inputs();
        var outputs = resource.outputs();
        for (var path : paths) {
            inputs = Paths.replaced(inputs, path, value -> eachText(value, replacement));
            outputs = Paths.replaced(outputs, path, value -> eachText(value, replacement));
        }
        return resource.holding(inputs, outputs);
    }

    /** The values of a map are sealed each; its keys say nothing. */
    private static Object eachText(Object value, UnaryOperator<String> replacement) {
        if (value instanceof Map<?, ?> map) {
            var replaced = Paths.object(map);
            replaced.replaceAll((key, inner) -> eachText(inner, replacement));
            return replaced;
        }
        return replacement.apply(String.valueOf(value));
    }
}
