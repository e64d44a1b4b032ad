package io.tandem.policy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All resources that are analyzed together, of one stack or of several, and the joins between them. */
public final class Stack {
    private final Map<String, Resource> byUrn = new LinkedHashMap<>();
    private final Map<String, List<Resource>> byType = new LinkedHashMap<>();
    private final Map<String, Set<String>> identifiers = new ConcurrentHashMap<>();
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final Map<String, References> references = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<Resource>>> byIdentifier = new ConcurrentHashMap<>();

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
        return List.copyOf(references(type, path).to(target, identifiers(target)));
    }

    /** Whether a resource of {@code type} might name {@code target}, which only {@code up} will tell. */
    public Optional<Verdict> mayRefer(Resource target, String type, String path) {
        return references(type, path).perhapsTo(target, identifiers(target));
    }

    /** The resources of {@code type} that {@code source}'s property at {@code path} names. */
    public List<Resource> referred(Resource source, String path, String type) {
        var named = byIdentifier.computeIfAbsent(type, this::identified);
        var found = new LinkedHashMap<String, Resource>();
        References.names(source, path)
                .flatMap(name -> named.getOrDefault(name, List.of()).stream())
                .forEach(target -> found.put(target.urn(), target));
        return List.copyOf(found.values());
    }

    /**
     * What many rules ask of all resources, worked out once.
     *
     * @param question names the answer among those of all rules
     */
    @SuppressWarnings("unchecked")
    public <T> T once(String question, Function<Stack, T> answer) {
        return (T) answers.computeIfAbsent(question, any -> answer.apply(this));
    }

    private References references(String type, String path) {
        return references.computeIfAbsent(type + "." + path, any -> new References(all(type), path));
    }

    private Map<String, List<Resource>> identified(String type) {
        var named = new HashMap<String, List<Resource>>();
        for (var resource : all(type)) {
            Stream.concat(Stream.of(resource.urn()), identifiers(resource).stream())
                    .forEach(name -> named.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(resource));
        }
        return named;
    }

    private Set<String> identifiers(Resource resource) {
        return identifiers.computeIfAbsent(resource.urn(), urn -> resource.identifiers());
    }
}
