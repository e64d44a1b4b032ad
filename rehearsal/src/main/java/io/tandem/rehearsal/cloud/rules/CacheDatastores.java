package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Caches over regions. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastore.html */
final class CacheDatastores {
    private static final Set<String> TOO_SMALL = Set.of("micro", "small", "medium");
    private static final int MOST_SECONDARIES = 2;

    private CacheDatastores() {}

    static void primary(Request request) {
        var primary = request.named("primaryReplicationGroupId", Types.CACHE_REPLICATION_GROUP);
        if (request.operation() != Request.Operation.CREATE || primary.isEmpty()) {
            return;
        }
        var type = primary.get().attribute("nodeType").orElse("");
        if (type.startsWith("cache.t") || TOO_SMALL.contains(type.substring(type.lastIndexOf('.') + 1))) {
            throw Cache.badValue(
                    "primaryReplicationGroupId: Global replication group is not supported for the node type. %s is %s, and nodes must be large or larger"
                            .formatted(primary.get().id(), type));
        }
        boolean member = Cache.datastore(request.account(), primary.get().attribute("globalReplicationGroupId"))
                .isPresent();
        if (member) {
            throw new Refusal(
                    "InvalidReplicationGroupState",
                    "primaryReplicationGroupId: %s is part of a global datastore already"
                            .formatted(primary.get().id()));
        }
    }

    /** A secondary is in a region of its own and like its primary. */
    static void secondary(Request request) {
        var cache = new Cache(request);
        var datastore = cache.datastore();
        if (!cache.isNew() || datastore.isEmpty()) {
            return;
        }
        var there = Stream.concat(
                        cache.primary().stream(),
                        request.account().all(Types.CACHE_REPLICATION_GROUP).stream()
                                .filter(group -> isIn(group, datastore.get())))
                .map(CloudResource::scope)
                .distinct()
                .toList();
        if (there.contains(request.scope()) || there.size() > MOST_SECONDARIES) {
            throw Cache.badValue(
                    "globalReplicationGroupId: %s is in %s already; a global datastore has one group in a region and up to %d secondaries"
                            .formatted(datastore.get().id(), there, MOST_SECONDARIES));
        }
    }

    /** Nodes and engine of a member change by the datastore. */
    static void membership(Request request) {
        var current = request.current();
        if (current == null) {
            return;
        }
        var datastore = Cache.datastore(request.account(), current.attribute("globalReplicationGroupId"));
        boolean changes = Stream.of("nodeType", "engineVersion", "numNodeGroups", "parameterGroupName")
                .anyMatch(path -> Paths.one(request.inputs(), path)
                        .filter(asked -> !Objects.equals(asked, current.inputs().get(path)))
                        .isPresent());
        if (changes && datastore.isPresent()) {
            throw Cache.badValue(
                    "nodeType, engineVersion: Cluster [%s] is part of a global cluster [%s]. Request rejected"
                            .formatted(current.id(), datastore.get().id()));
        }
    }

    private static boolean isIn(CloudResource group, CloudResource datastore) {
        return Paths.text(group.inputs(), "globalReplicationGroupId")
                .filter(datastore.id()::equals)
                .isPresent();
    }
}
