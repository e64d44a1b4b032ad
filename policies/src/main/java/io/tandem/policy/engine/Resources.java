package io.tandem.policy.engine;

import io.tandem.policy.rules.Resource;
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
        return new Resource(
                request.getUrn(),
                request.getType(),
                request.getName(),
                Wire.read(request.getProperties()),
                region(request.getProvider()),
                request.getOptions().getProtect(),
                Map.of());
    }

    static List<Resource> of(List<AnalyzerResource> resources) {
        return resources.stream().map(Resources::of).toList();
    }

    private static Resource of(AnalyzerResource resource) {
        var dependencies = new HashMap<String, Set<String>>();
        resource.getPropertyDependenciesMap()
                .forEach((property, urns) -> dependencies.put(property, Set.copyOf(urns.getUrnsList())));
        return new Resource(
                resource.getUrn(),
                resource.getType(),
                resource.getName(),
                Wire.read(resource.getProperties()),
                region(resource.getProvider()),
                resource.getOptions().getProtect(),
                dependencies);
    }

    private static Optional<String> region(AnalyzerProviderResource provider) {
        return Wire.read(provider.getProperties()).at("region").text();
    }
}
