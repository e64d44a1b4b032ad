package io.tandem;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import pulumirpc.CallbackOuterClass.Callback;
import pulumirpc.CallbackOuterClass.CallbackInvokeRequest;
import pulumirpc.CallbackOuterClass.CallbackInvokeResponse;
import pulumirpc.CallbacksGrpc.CallbacksImplBase;
import pulumirpc.Resource.TransformRequest;
import pulumirpc.Resource.TransformResponse;
import pulumirpc.ResourceMonitorGrpc;

/**
 * Changes the properties of resources on their way to the engine, those of the eks component's children included. Only a
 * stack transform reaches these, which the Java SDK does not offer yet
 * (https://github.com/pulumi/pulumi-java/issues/1392). So this speaks the engine's own protocol for it: it registers a
 * callback, and the engine asks it about each resource before it is registered.
 */
final class StackTransforms extends CallbacksImplBase {
    private final List<Transform> transforms;

    /** The properties of a resource as they should be. */
    @FunctionalInterface
    interface Transform {
        Struct of(String type, Struct properties);
    }

    private StackTransforms(List<Transform> transforms) {
        this.transforms = List.copyOf(transforms);
    }

    /**
     * Registers transforms for the rest of this process, to be done one after the other.
     *
     * @param monitor address of the engine's resource monitor, from PULUMI_MONITOR
     */
    static void register(String monitor, List<Transform> transforms) {
        var channel = ManagedChannelBuilder.forTarget(monitor).usePlaintext().build();
        try {
            var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(new StackTransforms(transforms))
                    .build()
                    .start();
            ResourceMonitorGrpc.newBlockingStub(channel)
                    .registerStackTransform(Callback.newBuilder()
                            .setTarget("127.0.0.1:" + server.getPort())
                            .setToken("tandem")
                            .build());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve the engine's callbacks on the loopback interface", e);
        } finally {
            channel.shutdown();
        }
    }

    @Override
    public void invoke(CallbackInvokeRequest call, StreamObserver<CallbackInvokeResponse> reply) {
        try {
            var response = transformed(TransformRequest.parseFrom(call.getRequest()), transforms);
            reply.onNext(CallbackInvokeResponse.newBuilder()
                    .setResponse(response.toByteString())
                    .build());
            reply.onCompleted();
        } catch (InvalidProtocolBufferException e) {
            reply.onError(Status.INVALID_ARGUMENT.withCause(e).asRuntimeException());
        }
    }

    static TransformResponse transformed(TransformRequest resource, List<Transform> transforms) {
        var properties = resource.getProperties();
        for (var transform : transforms) {
            properties = transform.of(resource.getType(), properties);
        }
        return TransformResponse.newBuilder()
                .setProperties(properties)
                .setOptions(resource.getOptions())
                .build();
    }
}
