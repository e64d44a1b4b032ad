package io.tandem.rehearsal.provider;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
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
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.ResourceProviderGrpc.ResourceProviderImplBase;

/** A provider that runs already when the engine comes: how it is greeted and configured, and how it answers. */
abstract class AttachedPlugin extends ResourceProviderImplBase {
    private final String version;

    AttachedPlugin(String version) {
        this.version = version;
    }

    /** Whether secrets and unknowns arrive wrapped: the engine wants that of whoever constructs components. */
    boolean takesWrappedValues() {
        return false;
    }

    /** Takes the provider's own configuration; throws {@link Refusal} if it cannot work with it. */
    abstract void configure(Session session, Map<String, Object> configuration);

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
            configure(session, Wire.read(Properties.opened(request.getArgs())));
            return ConfigureResponse.newBuilder()
                    .setSupportsPreview(true)
                    .setAcceptSecrets(takesWrappedValues())
                    .setSupportsAutonamingConfiguration(true)
                    .build();
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
}
