package io.tandem.rehearsal.provider;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import io.tandem.rehearsal.cloud.Refusal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one provider of a program was configured. The engine opens one connection per provider (two regions are two
 * connections to the same port) and its calls do not say which provider they are for, so the connection does.
 */
final class Session {
    private static final Attributes.Key<Session> OF_CONNECTION = Attributes.Key.create("session");
    private static final Context.Key<Session> OF_CALL = Context.key("session");

    private volatile String scope = "";
    private volatile Map<String, Object> defaultTags = Map.of();
    private volatile @Nullable ClusterConnection connection;

    /** The session of the call being answered. */
    static Session current() {
        return OF_CALL.get();
    }

    void configure(String newScope, Map<String, Object> newDefaultTags) {
        this.scope = newScope;
        this.defaultTags = newDefaultTags;
    }

    void connect(ClusterConnection newConnection) {
        this.connection = newConnection;
    }

    /** The way to the cluster of a kubernetes provider. */
    ClusterConnection connection() {
        return Objects.requireNonNull(connection, "a provider without a cluster");
    }

    /** The provider's region, or its cluster for Kubernetes. */
    String scope() {
        if (scope.isEmpty()) {
            throw new Refusal("ProviderNotConfigured", "the provider was called before it was configured");
        }
        return scope;
    }

    Map<String, Object> defaultTags() {
        return defaultTags;
    }

    /** Gives each new connection a session. */
    static final class PerConnection extends ServerTransportFilter {
        @Override
        public Attributes transportReady(Attributes attributes) {
            return attributes.toBuilder().set(OF_CONNECTION, new Session()).build();
        }
    }

    /** Makes the connection's session that of the call. */
    static final class PerCall implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            var context =
                    Context.current().withValue(OF_CALL, call.getAttributes().get(OF_CONNECTION));
            return Contexts.interceptCall(context, call, headers, next);
        }
    }
}
