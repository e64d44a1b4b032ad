package io.tandem.rehearsal.provider;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Wire;
import java.util.Map;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;

/** What the providers have in common: the life of a resource, driven by the catalog. */
abstract class CloudProvider extends AttachedPlugin {
    private final Catalog catalog;
    private final Cloud cloud;

    CloudProvider(String version, Catalog catalog, Cloud cloud) {
        super(version);
        this.catalog = catalog;
        this.cloud = cloud;
    }

    /** Inputs that the provider adds before it checks them. */
    void complete(ResourceType type, Map<String, Object> inputs) {}

    Cloud cloud() {
        return cloud;
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> reply) {
        answer(reply, () -> {
            var type = type(request.getType());
            var inputs = Wire.read(request.getNews());
            Autoname.fill(type, request, Wire.read(request.getOlds()), inputs);
            complete(type, inputs);
            return CheckResponse.newBuilder()
                    .setInputs(Wire.write(inputs))
                    .addAllFailures(InputCheck.failures(type, inputs))
                    .build();
        });
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> reply) {
        var session = Session.current();
        answer(reply, () -> {
            var type = type(request.getType());
            cloud.claim(type, session.scope(), request.getId());
            var old = Diffs.seen(type, Wire.read(request.getOldInputs()), Wire.read(request.getOlds()));
            var asked = Wire.read(request.getNews());
            return Diffs.response(type, old, asked, request.getIgnoreChangesList());
        });
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> reply) {
        var session = Session.current();
        answer(reply, () -> {
            var type = type(request.getType());
            var inputs = Wire.read(request.getProperties());
            if (request.getPreview()) {
                return CreateResponse.newBuilder()
                        .setProperties(Wire.write(cloud.expect(type, inputs)))
                        .build();
            }
            var made = cloud.create(type, session.scope(), request.getUrn(), inputs);
            return CreateResponse.newBuilder()
                    .setId(made.id())
                    .setProperties(Wire.write(made.outputs()))
                    .build();
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> reply) {
        var session = Session.current();
        answer(reply, () -> cloud.read(type(request.getType()), session.scope(), request.getId())
                .map(CloudProvider::found)
                .orElseGet(ReadResponse::getDefaultInstance));
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> reply) {
        var session = Session.current();
        answer(reply, () -> {
            var type = type(request.getType());
            var inputs = Wire.read(request.getNews());
            var outputs = request.getPreview()
                    ? Diffs.expected(type, Wire.read(request.getOlds()), inputs)
                    : cloud.update(type, session.scope(), request.getId(), inputs)
                            .outputs();
            return UpdateResponse.newBuilder()
                    .setProperties(Wire.write(outputs))
                    .build();
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> reply) {
        var session = Session.current();
        answer(reply, () -> {
            cloud.delete(type(request.getType()), session.scope(), request.getId());
            return Empty.getDefaultInstance();
        });
    }

    private ResourceType type(String token) {
        return catalog.find(token)
                .orElseThrow(() -> new Refusal(
                        "UnknownType",
                        "the simulated cloud does not know %s; declare it in rehearsal/src/main/resources/catalog"
                                .formatted(token)));
    }

    private static ReadResponse found(CloudResource resource) {
        return ReadResponse.newBuilder()
                .setId(resource.id())
                .setProperties(Wire.write(resource.outputs()))
                .setInputs(Wire.write(resource.inputs()))
                .build();
    }
}
