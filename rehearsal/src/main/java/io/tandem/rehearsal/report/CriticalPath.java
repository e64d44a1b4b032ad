package io.tandem.rehearsal.report;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The longest chain of resources that wait for each other, by the modelled durations: what the bring-up of the stack
 * would take on AWS if the engine never ran out of parallel slots.
 */
public final class CriticalPath {
    private final Catalog catalog;
    private final Map<String, Resource> byUrn;
    private final Map<String, List<Resource>> children;
    private final Map<String, Integer> finishedAt = new HashMap<>();
    private final Map<String, Resource> waitedFor = new HashMap<>();
    private final Function<Resource, Optional<String>> operation;

    private CriticalPath(Catalog catalog, Deployment deployment, Function<Resource, Optional<String>> operation) {
        this.catalog = catalog;
        this.operation = operation;
        this.byUrn = deployment.resources().stream()
                .collect(Collectors.toMap(Resource::urn, Function.identity(), (first, second) -> first));
        this.children = deployment.resources().stream()
                .filter(resource -> resource.parent().isPresent())
                .collect(Collectors.groupingBy(resource -> resource.parent().orElseThrow()));
        deployment.resources().stream().filter(Resource::custom).forEach(this::finish);
    }

    public static CriticalPath of(Catalog catalog, Deployment deployment) {
        return new CriticalPath(catalog, deployment, resource -> Optional.of("create"));
    }

    /**
     * Of a change: resources that stay as they are take no time.
     *
     * @param operations by URN what happens, {@code create}, {@code update} or {@code delete}; deletions take as long in
     *     their order as in the opposite one
     */
    public static CriticalPath ofChange(Catalog catalog, Deployment deployment, Map<String, String> operations) {
        return new CriticalPath(catalog, deployment, resource -> Optional.ofNullable(operations.get(resource.urn())));
    }

    /** Modelled seconds of the whole bring-up. */
    public int seconds() {
        return finishedAt.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The resources on the path that take time, first to last. */
    public List<Step> steps() {
        var path = new ArrayDeque<Step>();
        var at = finishedAt.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(last -> byUrn.get(last.getKey()));
        while (at.isPresent()) {
            var resource = at.get();
            if (duration(resource) > 0) {
                path.addFirst(new Step(resource.name(), resource.type(), duration(resource)));
            }
            at = Optional.ofNullable(waitedFor.get(resource.urn()));
        }
        return List.copyOf(path);
    }

    /** A resource on the path and the seconds it takes itself. */
    public record Step(String name, String type, int seconds) {}

    /** When a resource is there, counted from the start of the bring-up. */
    private int finish(Resource resource) {
        var known = finishedAt.get(resource.urn());
        if (known != null) {
            return known;
        }
        int start = 0;
        for (var need : needs(resource)) {
            int ready = finish(need);
            if (ready > start) {
                start = ready;
                waitedFor.put(resource.urn(), need);
            }
        }
        finishedAt.put(resource.urn(), start + duration(resource));
        return start + duration(resource);
    }

    /** What has to be there first; a component is there when everything in it is. */
    private List<Resource> needs(Resource resource) {
        return resource.custom()
                ? resource.needs().stream()
                        .map(byUrn::get)
                        .filter(Objects::nonNull)
                        .toList()
                : children.getOrDefault(resource.urn(), List.of());
    }

    private int duration(Resource resource) {
        return operation
                .apply(resource)
                .flatMap(what -> catalog.find(resource.type())
                        .map(type -> type.durations().of(what, resource.inputs())))
                .orElse(0);
    }
}
