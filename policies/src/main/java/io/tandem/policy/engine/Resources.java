package io.tandem.policy.engine;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.values.Value;
import io.tandem.policy.values.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/** Decodes the engine's resources. */
final class Resources {
    private Resources() {}

    static Resource of(AnalyzeRequest request) {
        var properties = Wire.read(request.getProperties());
        return new Resource(
                request.getUrn(),
                request.getType(),
                request.getName(),
                properties,
                region(request.getType(), properties, request.getProvider()),
                request.getOptions().getProtect(),
                Map.of());
    }

    static List<Resource> of(List<AnalyzerResource> resources) {
        return resources.stream().map(Resources::of).toList();
    }

    private static Resource of(AnalyzerResource resource) {
        var properties = Wire.read(resource.getProperties());
        var dependencies = new HashMap<String, Set<String>>();
        resource.getPropertyDependenciesMap()
                .forEach((property, urns) -> dependencies.put(property, Set.copyOf(urns.getUrnsList())));
        return new Resource(
                resource.getUrn(),
                resource.getType(),
                resource.getName(),
                properties,
                region(resource.getType(), properties, resource.getProvider()),
                resource.getOptions().getProtect(),
                dependencies);
    }

    /**
     * Since version 7 of its provider a resource of AWS may name a region of its own. It is not known before {@code up}
     * when the program says none, which then is the provider's.
     * https://www.pulumi.com/registry/packages/aws/how-to-guides/7-0-migration/
     */
    private static Optional<String> region(String type, Value properties, AnalyzerProviderResource provider) {
        var own = type.startsWith("aws:") ? properties.at("region").text() : Optional.<String>empty();
        return own.filter(region -> !region.isEmpty())
                .or(() -> Wire.read(provider.getProperties()).at("region").text());
    }
}
