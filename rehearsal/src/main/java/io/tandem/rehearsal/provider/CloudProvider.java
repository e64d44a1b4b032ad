package io.tandem.rehearsal.provider;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Wire;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** What the providers have in common: the life of a resource, driven by the catalog. */
abstract class CloudProvider extends ResourceProviderImplBase {
    private final String version;
    private final Catalog catalog;
    private final Cloud cloud;

    CloudProvider(String version, Catalog catalog, Cloud cloud) {
        this.version = version;
        this.catalog = catalog;
        this.cloud = cloud;
    }

    /** Inputs that the provider adds before it checks them. */
    void complete(ResourceType type, Map<String, Object> inputs) {}

    /** Whether secrets and unknowns arrive wrapped: the engine wants that of whoever constructs components. */
    boolean takesWrappedValues() {
        return false;
    }

    /** Takes the provider's own configuration; throws {@link Refusal} if it cannot work with it. */
    abstract void configure(Session session, Map<String, Object> configuration);

    Cloud cloud() {
        return cloud;
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> reply) {
        answer(reply, Empty::getDefaultInstance);
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        answer(reply, Empty::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(reply, () -> PluginInfo.newBuilder().setVersion(version).build());
    }

    @Override
    public void getSchema(GetSchemaRequest request, StreamObserver<GetSchemaResponse> reply) {
        answer(reply, () -> GetSchemaResponse.newBuilder().setSchema("{}").build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> reply) {
        answer(
                reply,
                () -> CheckResponse.newBuilder().setInputs(request.getNews()).build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> reply) {
        answer(reply, () -> DiffResponse.newBuilder()
                .setChanges(
                        request.getOldInputs().equals(request.getNews())
                                ? DiffResponse.DiffChanges.DIFF_NONE
                                : DiffResponse.DiffChanges.DIFF_SOME)
                .build());
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> reply) {
        var session = Session.current();
        answer(reply, () -> {
            configure(session, Wire.read(request.getArgs()));
            return ConfigureResponse.newBuilder()
                    .setSupportsPreview(true)
                    .setAcceptSecrets(takesWrappedValues())
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
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
            var old = Wire.read(request.getOldInputs());
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

    /** Answers a call; a refusal of the cloud becomes the error that the engine shows. */
    static <A> void answer(StreamObserver<A> reply, Supplier<A> work) {
        try {
            reply.onNext(work.get());
            reply.onCompleted();
        } catch (Refusal refusal) {
            reply.onError(Status.UNKNOWN.withDescription(refusal.getMessage()).asRuntimeException());
        } catch (RuntimeException e) {
            reply.onError(Status.INTERNAL
                    .withDescription("the simulated cloud failed itself: " + Objects.toString(e))
                    .withCause(e)
                    .asRuntimeException());
        }
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
