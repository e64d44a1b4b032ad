package io.tandem.rehearsal.provider;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.tandem.rehearsal.values.Wire;
import java.util.Arrays;
import java.util.Map;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** One connection to a provider, called as the engine calls it. */
final class EngineCalls implements AutoCloseable {
    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub provider;

    EngineCalls(CloudServer server, String provider) {
        var port = Arrays.stream(server.debugProviders().split(","))
                .filter(entry -> entry.startsWith(provider + ":"))
                .map(entry -> Integer.parseInt(entry.substring(provider.length() + 1)))
                .findFirst()
                .orElseThrow();
        this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
        this.provider = ResourceProviderGrpc.newBlockingStub(channel);
    }

    EngineCalls configure(Map<String, Object> configuration) {
        var unused = provider.configure(
                ConfigureRequest.newBuilder().setArgs(Wire.write(configuration)).build());
        return this;
    }

    CheckResponse check(String type, String name, Map<String, Object> inputs) {
        return provider.check(CheckRequest.newBuilder()
                .setUrn(urn(type, name))
                .setName(name)
                .setType(type)
                .setNews(Wire.write(inputs))
                .build());
    }

    CreateResponse create(String type, String name, Map<String, Object> inputs) {
        return provider.create(CreateRequest.newBuilder()
                .setUrn(urn(type, name))
                .setName(name)
                .setType(type)
                .setProperties(check(type, name, inputs).getInputs())
                .build());
    }

    DiffResponse diff(String type, String id, Map<String, Object> old, Map<String, Object> asked) {
        return provider.diff(DiffRequest.newBuilder()
                .setUrn(urn(type, id))
                .setType(type)
                .setId(id)
                .setOldInputs(Wire.write(old))
                .setNews(Wire.write(asked))
                .build());
    }

    ReadResponse read(String type, String id) {
        return provider.read(ReadRequest.newBuilder()
                .setUrn(urn(type, id))
                .setType(type)
                .setId(id)
                .build());
    }

    UpdateResponse update(String type, String id, Map<String, Object> inputs) {
        return provider.update(UpdateRequest.newBuilder()
                .setUrn(urn(type, id))
                .setType(type)
                .setId(id)
                .setNews(Wire.write(inputs))
                .build());
    }

    void delete(String type, String id) {
        var unused = provider.delete(DeleteRequest.newBuilder()
                .setUrn(urn(type, id))
                .setType(type)
                .setId(id)
                .build());
    }

    Map<String, Object> invoke(String function) {
        return Wire.read(
                provider.invoke(InvokeRequest.newBuilder().setTok(function).build())
                        .getReturn());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private static String urn(String type, String name) {
        return "urn:pulumi:test::tandem::" + type + "::" + name;
    }
}
