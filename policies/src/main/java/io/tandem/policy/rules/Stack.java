package io.tandem.policy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All resources that are analyzed together, of one stack or of several, and the joins between them. */
public final class Stack {
    private final Map<String, Resource> byUrn = new LinkedHashMap<>();
    private final Map<String, List<Resource>> byType = new LinkedHashMap<>();
    private final Map<String, Set<String>> identifiers = new ConcurrentHashMap<>();

    public Stack(Collection<Resource> resources) {
        for (var resource : resources) {
            byUrn.put(resource.urn(), resource);
            byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
        }
    }

    public Collection<Resource> resources() {
        return byUrn.values();
    }

    public List<Resource> all(String type) {
        return byType.getOrDefault(type, List.of());
    }

    public Stream<Resource> all(Collection<String> types) {
        return types.stream().flatMap(type -> all(type).stream());
    }

    /** Resources of {@code type} whose property at {@code path} names {@code target}. */
    public List<Resource> referring(Resource target, String type, String path) {
        return all(type).stream()
                .filter(candidate -> refers(candidate, target, path) == Verdict.PASS)
                .toList();
    }

    /** Whether a resource of {@code type} might name {@code target}, which only {@code up} will tell. */
    public Optional<Verdict> mayRefer(Resource target, String type, String path) {
        return all(type).stream()
                .map(candidate -> refers(candidate, target, path))
                .filter(Verdict.Deferred.class::isInstance)
                .findFirst();
    }

    /** The resources of {@code type} that {@code source}'s property at {@code path} names. */
    public List<Resource> referred(Resource source, String path, String type) {
        return all(type).stream()
                .filter(target -> refers(source, target, path) == Verdict.PASS)
                .toList();
    }

    private Verdict refers(Resource source, Resource target, String path) {
        var names = identifiers.computeIfAbsent(target.urn(), urn -> target.identifiers());
        return source.refersTo(target, names, path);
    }
}
