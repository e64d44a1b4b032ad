package io.tandem.rehearsal.pullrequest;

import java.util.Map;
import java.util.stream.Stream;

/** A guard that goes: the resource that is one, a property that is one, or the engine's own protection. */
final class RemovedProtection implements DangerRule {
    @Override
    public Stream<Danger> of(ResourceChange change) {
        return switch (change.operation()) {
            case DELETE -> DangerFacts.guard(change.type()).map(means -> danger(change, means)).stream();
            case UPDATE, REPLACE -> lowered(change);
            case CREATE -> Stream.empty();
        };
    }

    private static Stream<Danger> lowered(ResourceChange change) {
        var properties = DangerFacts.lowered().entrySet().stream()
                .filter(guard -> isLowered(change, guard.getKey(), guard.getValue()))
                .map(guard ->
                        danger(change, guard.getKey() + ": " + guard.getValue().get("means")));
        var engine = change.isUnprotected()
                ? Stream.of(danger(change, "protect: the engine no longer refuses its deletion"))
                : Stream.<Danger>empty();
        return Stream.concat(properties, engine);
    }

    private static boolean isLowered(ResourceChange change, String path, Map<String, Object> guard) {
        var place = new PropertyPath(path);
        var open = String.valueOf(guard.get("to"));
        return valueOf(place, change.after()).equals(open)
                && !valueOf(place, change.before()).equals(open);
    }

    /** What is left out is off. */
    private static String valueOf(PropertyPath place, Map<String, Object> inputs) {
        return place.in(inputs).map(Object::toString).orElse("false");
    }

    private static Danger danger(ResourceChange change, String meaning) {
        return new Danger(Danger.Kind.REMOVED_PROTECTION, change, meaning);
    }
}
