package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Objects;
import java.util.Optional;

/** A replication group as it is asked for. A secondary of a global datastore has from it what the program may not say. */
record Cache(Request request) {
    /** The datastore that a group joins. */
    static Optional<CloudResource> datastore(Account account, Optional<String> id) {
        return account.all(Types.CACHE_GLOBAL_REPLICATION_GROUP).stream()
                .filter(global -> id.filter(global.id()::equals).isPresent())
                .findFirst();
    }

    /** The group that a datastore was made of. */
    static Optional<CloudResource> primaryOf(Account account, CloudResource datastore) {
        return datastore
                .attribute("primaryReplicationGroupId")
                .flatMap(id -> account.find(Types.CACHE_REPLICATION_GROUP, datastore.scope(), id));
    }

    boolean isNew() {
        return request.operation() == Request.Operation.CREATE;
    }

    Optional<CloudResource> datastore() {
        return datastore(request.account(), request.text("globalReplicationGroupId"));
    }

    Optional<CloudResource> primary() {
        return datastore().flatMap(global -> primaryOf(request.account(), global));
    }

    Optional<Object> value(String path) {
        return Paths.one(request.inputs(), path)
                .or(() -> primary().flatMap(group -> Paths.one(group.outputs(), path)))
                .or(() -> Optional.ofNullable(request.current()).flatMap(group -> Paths.one(group.outputs(), path)));
    }

    String text(String path) {
        return value(path).map(Objects::toString).orElse("");
    }

    boolean isOn(String path) {
        return value(path).filter(Boolean.TRUE::equals).isPresent();
    }

    String engine() {
        var engine = text("engine");
        return engine.isEmpty() ? "redis" : engine;
    }

    /** Whether its data is spread over shards. */
    boolean isSharded() {
        return Numbers.whole(request.inputs(), "numNodeGroups").orElse(1) > 1
                || request.text("clusterMode").filter("enabled"::equals).isPresent();
    }

    /** Nodes in all shards. */
    int nodes() {
        int shards = Numbers.whole(request.inputs(), "numNodeGroups").orElse(1);
        return Numbers.whole(request.inputs(), "numCacheClusters")
                .orElse(shards
                        * (1
                                + Numbers.whole(request.inputs(), "replicasPerNodeGroup")
                                        .orElse(0)));
    }

    /** The family of parameter groups for an engine and its version: {@code redis6.x}, {@code valkey8}. */
    static String family(String engine, String version) {
        var major = version.split("\\.", -1)[0];
        if (engine.equals("redis") && major.matches("[1-5]")) {
            return engine + version.replaceFirst("(\\d+\\.\\d+).*", "$1");
        }
        return engine + major + (engine.equals("redis") && major.equals("6") ? ".x" : "");
    }

    static Refusal badValue(String message) {
        return new Refusal("InvalidParameterValue", message);
    }

    static Refusal badCombination(String message) {
        return new Refusal("InvalidParameterCombination", message);
    }
}
