package io.tandem.rehearsal.provider;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Cloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Serves the three providers, each on a free port of the loopback interface, until it is closed. */
public final class CloudServer implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

    private final Map<String, Server> servers = new LinkedHashMap<>();

    public CloudServer(Catalog catalog, Cloud cloud) {
        serve("aws", new AwsProvider(catalog, cloud));
        serve("eks", new EksProvider(catalog, cloud));
        serve("kubernetes", new KubernetesProvider(catalog, cloud));
    }

    /** The value of PULUMI_DEBUG_PROVIDERS that makes the engine use these providers and start no plugin. */
    public String debugProviders() {
        return servers.entrySet().stream()
                .map(server -> server.getKey() + ":" + server.getValue().getPort())
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        servers.values().forEach(Server::shutdownNow);
    }

    private void serve(String provider, CloudProvider service) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            servers.put(
                    provider,
                    NettyServerBuilder.forAddress(address)
                            .addService(service)
                            .addTransportFilter(new Session.PerConnection())
                            .intercept(new Session.PerCall())
                            .maxInboundMessageSize(LARGEST_MESSAGE)
                            .build()
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve the " + provider + " provider on " + address, e);
        }
    }
}
