package io.tandem.rehearsal.provider;

import com.google.protobuf.Struct;
import io.grpc.stub.StreamObserver;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import java.util.Map;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructResponse;

/** The eks provider: makes no resources itself, but components of aws resources, through the engine. */
final class EksProvider extends CloudProvider {
    EksProvider(Catalog catalog, Cloud cloud) {
        super("3.9.1", catalog, cloud);
    }

    @Override
    void configure(Session session, Map<String, Object> configuration) {
        session.configure("component", Map.of());
    }

    @Override
    boolean takesWrappedValues() {
        return true;
    }

    @Override
    public void construct(ConstructRequest request, StreamObserver<ConstructResponse> reply) {
        answer(reply, () -> {
            if (!request.getType().equals(EksCluster.TYPE)) {
                throw new Refusal(
                        "UnknownType", "the simulated cloud does not know the component " + request.getType());
            }
            try (var engine = new EngineMonitor(request)) {
                var cluster = new EksCluster(request, engine);
                var outputs = cluster.construct();
                return ConstructResponse.newBuilder()
                        .setUrn(cluster.urn())
                        .setState(Struct.newBuilder().putAllFields(outputs))
                        .build();
            }
        });
    }
}
