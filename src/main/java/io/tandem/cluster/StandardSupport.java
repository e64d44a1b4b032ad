package io.tandem.cluster;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import pulumirpc.CallbackOuterClass.Callback;
import pulumirpc.CallbackOuterClass.CallbackInvokeRequest;
import pulumirpc.CallbackOuterClass.CallbackInvokeResponse;
import pulumirpc.CallbacksGrpc.CallbacksImplBase;
import pulumirpc.Resource.TransformRequest;
import pulumirpc.Resource.TransformResponse;
import pulumirpc.ResourceMonitorGrpc;

/**
 * Keeps every EKS control plane on standard support, so that no version slips into extended support and its surcharge.
 *
 * <p>The eks component has no input for it before 4.x (https://github.com/pulumi/pulumi-eks/issues/1776), and a
 * component's children can only be reached by a stack transform, which the Java SDK does not offer yet
 * (https://github.com/pulumi/pulumi-java/issues/1392). So this speaks the engine's own protocol for it: it registers a
 * callback, and the engine asks it about each resource before it is registered.
 */
public final class StandardSupport extends CallbacksImplBase {
    private static final String CLUSTER = "aws:eks/cluster:Cluster";
    private static final String TOKEN = "standard-support";

    private StandardSupport() {}

    /**
     * Registers the transform for the rest of this process.
     *
     * @param monitor address of the engine's resource monitor, from PULUMI_MONITOR
     */
    public static void register(String monitor) {
        var channel = ManagedChannelBuilder.forTarget(monitor).usePlaintext().build();
        try {
            var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(new StandardSupport())
                    .build()
                    .start();
            ResourceMonitorGrpc.newBlockingStub(channel)
                    .registerStackTransform(Callback.newBuilder()
                            .setTarget("127.0.0.1:" + server.getPort())
                            .setToken(TOKEN)
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
            var response = transform(TransformRequest.parseFrom(call.getRequest()));
            reply.onNext(CallbackInvokeResponse.newBuilder()
                    .setResponse(response.toByteString())
                    .build());
            reply.onCompleted();
        } catch (InvalidProtocolBufferException e) {
            reply.onError(Status.INVALID_ARGUMENT.withCause(e).asRuntimeException());
        }
    }

    static TransformResponse transform(TransformRequest resource) {
        var properties = resource.getProperties();
        if (resource.getType().equals(CLUSTER)) {
            properties = properties.toBuilder()
                    .putFields("upgradePolicy", object("supportType", "STANDARD"))
                    .build();
        }
        return TransformResponse.newBuilder()
                .setProperties(properties)
                .setOptions(resource.getOptions())
                .build();
    }

    private static Value object(String field, String text) {
        var value = Value.newBuilder().setStringValue(text).build();
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder().putFields(field, value))
                .build();
    }
}
