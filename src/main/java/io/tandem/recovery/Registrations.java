package io.tandem.recovery;

import com.pulumi.resources.ResourceTransformation;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this stack registers, by type and logical name. It is seen at the registration itself: what a room says of its
 * own work proves nothing about it.
 */
final class Registrations implements ResourceTransformation {
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Result> apply(Args registration) {
        var resource = registration.resource();
        registered.add(key(resource.pulumiResourceType(), resource.pulumiResourceName()));
        return Optional.empty();
    }

    boolean has(String type, String name) {
        return registered.contains(key(type, name));
    }

    /** Whether there is one of the names that a counter follows. */
    boolean hasNumbered(String type, String name) {
        var key = key(type, name);
        return registered.stream()
                .anyMatch(other ->
                        other.startsWith(key) && other.substring(key.length()).matches("\\d+"));
    }

    private static String key(String type, String name) {
        return type + " " + name;
    }
}
