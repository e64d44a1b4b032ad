package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that would change the account, as the rules see it.
 *
 * @param inputs what is asked for; for a deletion what the resource was made with
 * @param current the resource as it is, null when it is to be created
 */
public record Request(
        Operation operation,
        ResourceType type,
        String scope,
        Map<String, Object> inputs,
        @Nullable CloudResource current,
        Account account) {

    /** What the call does. */
    public enum Operation {
        CREATE,
        UPDATE,
        DELETE
    }

    public Optional<String> text(String path) {
        return Paths.text(inputs, path);
    }

    public List<Object> all(String path) {
        return Paths.all(inputs, path);
    }

    /** The objects in a list. */
    public List<Map<String, Object>> objects(String path) {
        return Paths.all(inputs, path).stream()
                .filter(Map.class::isInstance)
                .map(item -> Paths.object((Map<?, ?>) item))
                .toList();
    }

    public boolean flag(String path) {
        return Paths.one(inputs, path).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Resources of a type in the same scope, without the one that the call is about. */
    public List<CloudResource> others(String ofType) {
        return account.all(ofType, scope).stream()
                .filter(other -> !isCurrent(other))
                .toList();
    }

    /** As {@link #others}, in all regions. */
    public List<CloudResource> othersAnywhere(String ofType) {
        return account.all(ofType).stream().filter(other -> !isCurrent(other)).toList();
    }

    private boolean isCurrent(CloudResource other) {
        return current != null
                && other.id().equals(current.id())
                && other.type().equals(type.token())
                && other.scope().equals(scope);
    }

    /** The resource of {@code ofType} in the same scope whose id is the input at {@code path}. */
    public Optional<CloudResource> named(String path, String ofType) {
        return text(path).flatMap(id -> account.find(ofType, scope, id));
    }
}
