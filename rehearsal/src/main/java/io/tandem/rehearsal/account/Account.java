package io.tandem.rehearsal.account;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that exists in the simulated account, in all regions. Every change is on disk before it is answered, so a
 * killed process loses nothing; {@link AccountFiles} says how. One process at a time.
 */
public final class Account implements AutoCloseable {
    /** The account id that AWS uses in its own documentation. */
    public static final String ID = "111122223333";

    private final AccountFiles files;
    private final Map<List<String>, CloudResource> resources = new ConcurrentHashMap<>();

    private Account(AccountFiles files) {
        this.files = files;
        files.readAll().forEach(resource -> resources.put(key(resource), resource));
    }

    /** Opens the account in a folder, waiting while another process has it. */
    public static Account open(Path folder) {
        return new Account(AccountFiles.open(folder));
    }

    public Collection<CloudResource> all() {
        return resources.values();
    }

    public List<CloudResource> all(String type, String scope) {
        return resources.values().stream()
                .filter(r -> r.type().equals(type) && r.scope().equals(scope))
                .toList();
    }

    public List<CloudResource> all(String type) {
        return resources.values().stream().filter(r -> r.type().equals(type)).toList();
    }

    public Optional<CloudResource> find(String type, String scope, String id) {
        return Optional.ofNullable(resources.get(List.of(type, scope, id)));
    }

    public void put(CloudResource resource) {
        files.write(resource);
        resources.put(key(resource), resource);
    }

    public void remove(CloudResource resource) {
        files.delete(resource);
        resources.remove(key(resource));
    }

    @Override
    public void close() {
        files.close();
    }

    private static List<String> key(CloudResource resource) {
        return List.of(resource.type(), resource.scope(), resource.id());
    }
}
