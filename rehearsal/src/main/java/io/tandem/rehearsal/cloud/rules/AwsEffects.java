package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Effect;
import io.tandem.rehearsal.cloud.Request.Operation;
import java.util.List;

/** Everything that AWS does by itself, by the type of resource that makes it do so. */
public final class AwsEffects {
    private AwsEffects() {}

    public static List<Effect> all() {
        return List.of(
                of(Types.TABLE, GlobalTables::changed),
                always(Types.TABLE_REPLICA, GlobalTables::joined),
                of(Types.CERTIFICATE, Certificates::described),
                of(Types.RECORD, Certificates::validated),
                of(Types.LISTENER_RULE, ListenerRules::numbered),
                of(Types.WEB_ACL, WebAcls::described),
                of(Types.HEALTH_CHECK, HealthChecks::completed),
                of(Types.TOPIC_SUBSCRIPTION, TopicSubscriptions::pending),
                ofDeletion(Types.HOSTED_ZONE, Zones::emptied),
                of(Types.SECRET, SecretReplicas::replicated),
                of(Types.SECRET_VERSION, SecretVersions::versioned),
                ofDeletion(Types.SECRET, Secrets::kept),
                of(Types.CACHE_REPLICATION_GROUP, CacheDefaults::filled),
                of(Types.CACHE_GLOBAL_REPLICATION_GROUP, CacheDefaults::joined),
                ofDeletion(Types.CACHE_GLOBAL_REPLICATION_GROUP, CacheDefaults::left),
                of(Types.STREAM_CLUSTER, StreamAddresses::filled),
                of(Types.DB_INSTANCE, DatabaseDefaults::filled),
                of(Types.DB_INSTANCE, DatabaseDefaults::listed),
                ofDeletion(Types.DB_INSTANCE, DatabaseDefaults::unlisted),
                ofDeletion(Types.DB_INSTANCE, DatabaseDeletions::kept));
    }

    /** An effect of making and changing, and of deleting as well. */
    private static Effect always(String type, Effect effect) {
        return (request, resource) -> request.type().token().equals(type) ? effect.of(request, resource) : resource;
    }

    private static Effect of(String type, Effect effect) {
        return (request, resource) -> request.type().token().equals(type) && request.operation() != Operation.DELETE
                ? effect.of(request, resource)
                : resource;
    }

    private static Effect ofDeletion(String type, Effect effect) {
        return (request, resource) -> request.type().token().equals(type) && request.operation() == Operation.DELETE
                ? effect.of(request, resource)
                : resource;
    }
}
