package io.tandem.rehearsal.provider;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request.Operation;
import java.util.Map;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** The kubernetes provider: its scope is the cluster whose endpoint its kubeconfig names, if that answers. */
final class KubernetesProvider extends CloudProvider {
    KubernetesProvider(Catalog catalog, Cloud cloud) {
        super("4.34.2", catalog, cloud);
    }

    @Override
    void configure(Session session, Map<String, Object> configuration) {
        var connection = ClusterConnection.of(configuration, System.getenv());
        session.configure(connection.scope(cloud()), Map.of());
        session.connect(connection);
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> reply) {
        var silence = Session.current().connection().silence(cloud());
        if (request.getPreview() || silence.isEmpty()) {
            super.create(request, reply);
        } else {
            refuse(reply, ClusterConnection.refusal(Operation.CREATE, request.getType(), silence.get()));
        }
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> reply) {
        var silence = Session.current().connection().silence(cloud());
        if (request.getPreview() || silence.isEmpty()) {
            super.update(request, reply);
        } else {
            refuse(reply, ClusterConnection.refusal(Operation.UPDATE, request.getType(), silence.get()));
        }
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> reply) {
        var connection = Session.current().connection();
        var silence = connection.silence(cloud());
        if (silence.isEmpty()) {
            super.read(request, reply);
        } else if (connection.deleteUnreachable()) {
            answer(reply, ReadResponse::getDefaultInstance);
        } else {
            refuse(
                    reply,
                    new Refusal(
                            "ClusterUnreachable",
                            "failed to read resource state due to unreachable cluster: " + silence.get()));
        }
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> reply) {
        var connection = Session.current().connection();
        var silence = connection.silence(cloud());
        if (silence.isEmpty()) {
            super.delete(request, reply);
        } else if (connection.givesUp(request.getType())) {
            answer(reply, Empty::getDefaultInstance);
        } else {
            refuse(reply, ClusterConnection.refusal(Operation.DELETE, request.getType(), silence.get()));
        }
    }

    private static <A> void refuse(StreamObserver<A> reply, Refusal refusal) {
        answer(reply, () -> {
            throw refusal;
        });
    }
}
