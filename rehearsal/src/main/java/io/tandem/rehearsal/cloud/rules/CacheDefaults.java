package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What ElastiCache fills in for a group, and for the members of a datastore. */
final class CacheDefaults {
    private CacheDefaults() {}

    static CloudResource filled(Request request, CloudResource group) {
        var cache = new Cache(request);
        var outputs = new LinkedHashMap<>(group.outputs());
        Stream.of("engine", "engineVersion", "nodeType", "atRestEncryptionEnabled", "transitEncryptionEnabled")
                .forEach(path -> cache.primary()
                        .flatMap(primary -> Paths.one(primary.outputs(), path))
                        .ifPresent(value -> outputs.put(path, value)));
        var engine = outputs.getOrDefault("engine", "").toString();
        var version = outputs.getOrDefault("engineVersion", "").toString();
        outputs.put("engineVersionActual", version.matches("\\d+\\.\\d+") ? version + ".0" : version);
        if (outputs.getOrDefault("parameterGroupName", "").equals("")) {
            outputs.put("parameterGroupName", "default." + Cache.family(engine, version));
        }
        outputs.put(
                "memberClusters",
                IntStream.rangeClosed(1, cache.nodes())
                        .mapToObj(node -> "%s-%03d".formatted(group.id(), node))
                        .toList());
        outputs.put("numCacheClusters", (double) cache.nodes());
        sharding(cache, outputs);
        return group.showing(outputs);
    }

    /** A sharded cache is reached by one address that knows the shards. */
    private static void sharding(Cache cache, Map<String, Object> outputs) {
        outputs.put("clusterEnabled", cache.isSharded());
        if (cache.isSharded()) {
            outputs.put("clusterMode", "enabled");
            outputs.put(
                    "configurationEndpointAddress",
                    outputs.getOrDefault("primaryEndpointAddress", "")
                            .toString()
                            .replaceFirst("^master", "clustercfg"));
            outputs.put("primaryEndpointAddress", "");
            outputs.put("readerEndpointAddress", "");
        }
    }

    /** A datastore knows whether its primary wants a token, and the primary whose it is. */
    static CloudResource joined(Request request, CloudResource datastore) {
        var primary = Cache.primaryOf(request.account(), datastore);
        primary.map(group -> with(group, "globalReplicationGroupId", datastore.id()))
                .ifPresent(request.account()::put);
        boolean token = primary.filter(group -> group.outputs().containsKey("authToken"))
                .isPresent();
        return with(datastore, "authTokenEnabled", token);
    }

    static CloudResource left(Request request, CloudResource datastore) {
        Cache.primaryOf(request.account(), datastore)
                .map(group -> with(group, "globalReplicationGroupId", ""))
                .ifPresent(request.account()::put);
        return datastore;
    }

    private static CloudResource with(CloudResource resource, String path, Object value) {
        var outputs = new LinkedHashMap<>(resource.outputs());
        outputs.put(path, value);
        return resource.showing(outputs);
    }
}
