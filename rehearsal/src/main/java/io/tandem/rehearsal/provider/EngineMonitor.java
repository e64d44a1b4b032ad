package io.tandem.rehearsal.provider;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.tandem.rehearsal.cloud.Refusal;
import java.util.List;
import java.util.Map;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.ResourceMonitorGrpc;
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorBlockingStub;

/** The engine as a component sees it: registers the component and its children with the options the program gave. */
final class EngineMonitor implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

    private final ConstructRequest request;
    private final ManagedChannel channel;
    private final ResourceMonitorBlockingStub monitor;

    EngineMonitor(ConstructRequest request) {
        this.request = request;
        this.channel = ManagedChannelBuilder.forTarget(request.getMonitorEndpoint())
                .usePlaintext()
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
        this.monitor = ResourceMonitorGrpc.newBlockingStub(channel);
    }

    /** Registers the component itself, under the parent and the aliases that the program gave. */
    RegisterResourceResponse component(String type, String name, String parent, Struct inputs) {
        var registration = base(type, name, parent, inputs).setCustom(false);
        if (parent.equals(request.getParent())) {
            registration.addAllAliases(request.getAliasesList()).addAllDependencies(request.getDependenciesList());
        }
        return register(registration.build());
    }

    /** Registers a resource of the component, with the provider that the program handed to the component. */
    RegisterResourceResponse resource(
            String type, String name, String parent, Struct inputs, List<String> dependencies) {
        var registration = base(type, name, parent, inputs).setCustom(true).addAllDependencies(dependencies);
        var provider = request.getProvidersMap().get(type.substring(0, type.indexOf(':')));
        if (provider != null) {
            registration.setProvider(provider);
        }
        return register(registration.build());
    }

    void outputs(String urn, Map<String, Value> outputs) {
        monitor.registerResourceOutputs(RegisterResourceOutputsRequest.newBuilder()
                .setUrn(urn)
                .setOutputs(Struct.newBuilder().putAllFields(outputs))
                .build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private RegisterResourceRequest.Builder base(String type, String name, String parent, Struct inputs) {
        var registration = RegisterResourceRequest.newBuilder()
                .setType(type)
                .setName(name)
                .setParent(parent)
                .setObject(inputs)
                .setAcceptSecrets(true)
                .setAcceptResources(true)
                .setSupportsPartialValues(true);
        if (request.hasProtect()) {
            registration.setProtect(request.getProtect());
        }
        return registration;
    }

    private RegisterResourceResponse register(RegisterResourceRequest registration) {
        try {
            return monitor.registerResource(registration);
        } catch (StatusRuntimeException e) {
            throw new Refusal(
                    "ComponentFailed",
                    "%s %s: %s"
                            .formatted(
                                    registration.getType(),
                                    registration.getName(),
                                    e.getStatus().getDescription()));
        }
    }
}
