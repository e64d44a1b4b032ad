package io.tandem.policy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the resources of one type name by their property at one path, looked up instead of searched: a stack of twice the
 * size takes twice the time.
 */
final class References {
    private final String path;
    private final Map<String, List<Resource>> byName = new HashMap<>();
    private final List<Resource> blind = new ArrayList<>();

    References(Collection<Resource> sources, String path) {
        this.path = path;
        for (var source : sources) {
            names(source, path).distinct().forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(source));
            if (isBlind(source)) {
                blind.add(source);
            }
        }
    }

    /** What a property says it refers to: URNs by the program's own references, and its texts. */
    static Stream<String> names(Resource source, String path) {
        return Stream.concat(
                source.propertyDependencies().getOrDefault(property(path), Set.of()).stream(),
                source.properties().all(path).stream().flatMap(value -> value.texts().stream()));
    }

    /** The sources that name {@code target}, by its URN or by one of its identifiers. */
    Collection<Resource> to(Resource target, Set<String> identifiers) {
        var found = new LinkedHashMap<String, Resource>();
        Stream.concat(Stream.of(target.urn()), identifiers.stream())
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .forEach(source -> found.put(source.urn(), source));
        return found.values();
    }

    /** A source that does not name {@code target} as far as is known, and of which more will be known. */
    Optional<Verdict> perhapsTo(Resource target, Set<String> identifiers) {
        var known = to(target, identifiers).stream().map(Resource::urn).collect(Collectors.toSet());
        return blind.stream()
                .filter(source -> !known.contains(source.urn()))
                .findFirst()
                .map(source -> Verdict.deferred(source.name() + "." + path));
    }

    private boolean isBlind(Resource source) {
        return !source.propertyDependencies().containsKey(property(path))
                && source.properties().all(path).stream().anyMatch(value -> !value.isWhollyKnown());
    }

    private static String property(String path) {
        return path.split("\\.|\\[", 2)[0];
    }
}
