package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import java.util.regex.Pattern;

/** Replication groups of Valkey and Redis. https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html */
final class Caches {
    private static final Pattern REDIS = Pattern.compile("[2-5]\\.\\d+\\.\\d+|6\\.(x|0|2)|7\\.[01]");
    private static final Pattern VALKEY = Pattern.compile("7\\.2|[89]\\.\\d");
    private static final Pattern NODE = Pattern.compile("cache\\.[a-z]+\\d+[a-z]*\\.[a-z0-9]+");
    private static final Pattern FAMILY = Pattern.compile("memcached1\\.[456]|redis(\\d\\.\\d|6\\.x|7)|valkey[789]");
    private static final int MOST_NODES_OF_A_SHARD = 6;
    private static final int MOST_NODES = 500;

    private Caches() {}

    static void version(Request request) {
        var cache = new Cache(request);
        var version = request.text("engineVersion").orElse("");
        var legal = cache.engine().equals("valkey") ? VALKEY : REDIS;
        if (!version.isEmpty() && !legal.matcher(version).matches()) {
            throw Cache.badCombination(
                    "engineVersion: Cannot find version %s for %s".formatted(version, cache.engine()));
        }
        var current = request.current();
        if (current != null
                && isBefore(version, current.attribute("engineVersion").orElse(""))) {
            throw Cache.badCombination("engineVersion: %s is older than what runs, %s"
                    .formatted(version, current.attribute("engineVersion").orElse("")));
        }
    }

    private static boolean isBefore(String asked, String there) {
        return asked.matches("\\d\\.\\d") && there.matches("\\d\\.\\d") && asked.compareTo(there) < 0;
    }

    static void nodes(Request request) {
        var cache = new Cache(request);
        var type = cache.text("nodeType");
        if (!NODE.matcher(type).matches()) {
            throw Cache.badValue("nodeType: Invalid CacheNodeType '%s'".formatted(type));
        }
        int nodes = cache.nodes();
        int replicas = Numbers.whole(request.inputs(), "replicasPerNodeGroup").orElse(0);
        if (nodes < 1
                || nodes > (cache.isSharded() ? MOST_NODES : MOST_NODES_OF_A_SHARD)
                || replicas >= MOST_NODES_OF_A_SHARD) {
            throw Cache.badValue(
                    "numCacheClusters, replicasPerNodeGroup: %d nodes; a shard has 1 to %d, and all have up to %d"
                            .formatted(nodes, MOST_NODES_OF_A_SHARD, MOST_NODES));
        }
    }

    static void failover(Request request) {
        var cache = new Cache(request);
        boolean failover = request.flag("automaticFailoverEnabled");
        if (request.flag("multiAzEnabled") && !failover) {
            throw Cache.badCombination("multiAzEnabled: Multi-AZ needs automaticFailoverEnabled");
        }
        if (cache.isSharded() && !failover) {
            throw Cache.badValue(
                    "automaticFailoverEnabled: Redis with cluster mode enabled cannot be created with auto failover turned off");
        }
        if (failover && !cache.isSharded() && cache.nodes() < 2) {
            throw Cache.badCombination(
                    "numCacheClusters: must be at least 2 if automaticFailoverEnabled is true, but is %d"
                            .formatted(cache.nodes()));
        }
    }

    static void parameters(Request request) {
        var cache = new Cache(request);
        var version = cache.text("engineVersion");
        var wanted = Cache.family(cache.engine(), version);
        request.named("parameterGroupName", Types.CACHE_PARAMETER_GROUP)
                .flatMap(group -> group.attribute("family"))
                .filter(family -> !version.isEmpty() && !family.equals(wanted))
                .ifPresent(family -> {
                    throw Cache.badCombination(
                            "parameterGroupName: Expected a parameter group of family %s but found one of family %s"
                                    .formatted(wanted, family));
                });
    }

    static void family(Request request) {
        request.text("family").filter(name -> !FAMILY.matcher(name).matches()).ifPresent(name -> {
            throw Cache.badValue(
                    "family: CacheParameterGroupFamily %s is not a valid parameter group family".formatted(name));
        });
    }
}
