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
    private final Seal seal;

    /** By type and scope, then by id: what a call looks at does not grow with the rest of the account. */
    private final Map<List<String>, Map<String, CloudResource>> resources = new ConcurrentHashMap<>();

    private Account(AccountFiles files) {
        this.files = files;
        this.seal = files.seal();
        files.readAll().forEach(resource -> alike(resource).put(resource.id(), resource));
    }

    /** Opens the account in a folder, waiting while another process has it. */
    public static Account open(Path folder) {
        return new Account(AccountFiles.open(folder));
    }

    /** What closes and opens the passwords in it. */
    public Seal seal() {
        return seal;
    }

    /** Every resource; what AWS keeps of deleted ones is none, and is found by its type only. */
    public Collection<CloudResource> all() {
        return resources.values().stream()
                .flatMap(alike -> alike.values().stream())
                .filter(resource -> !resource.isRemains())
                .toList();
    }

    public Collection<CloudResource> all(String type, String scope) {
        return alike(type, scope).values();
    }

    public List<CloudResource> all(String type) {
        return resources.entrySet().stream()
                .filter(alike -> alike.getKey().get(0).equals(type))
                .flatMap(alike -> alike.getValue().values().stream())
                .toList();
    }

    public Optional<CloudResource> find(String type, String scope, String id) {
        return Optional.ofNullable(alike(type, scope).get(id));
    }

    public void put(CloudResource resource) {
        files.write(resource);
        alike(resource).put(resource.id(), resource);
    }

    public void remove(CloudResource resource) {
        files.delete(resource);
        alike(resource).remove(resource.id());
    }

    /** Lets go of what AWS keeps of deleted resources, as if its time were over; returns what that was. */
    public List<CloudResource> forgetRemains() {
        var remains = resources.values().stream()
                .flatMap(alike -> alike.values().stream())
                .filter(CloudResource::isRemains)
                .toList();
        remains.forEach(this::remove);
        return remains;
    }

    @Override
    public void close() {
        files.close();
    }

    private Map<String, CloudResource> alike(CloudResource resource) {
        return alike(resource.type(), resource.scope());
    }

    private Map<String, CloudResource> alike(String type, String scope) {
        return resources.computeIfAbsent(List.of(type, scope), key -> new ConcurrentHashMap<>());
    }
}
