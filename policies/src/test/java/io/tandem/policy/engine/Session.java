package io.tandem.policy.engine;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.tandem.policy.rules.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;

/** A pack, served, and asked as the engine asks. */
final class Session implements AutoCloseable {
    static final String DATABASE = "aws:rds/instance:Instance";

    private final PackAnalyzer analyzer;
    private final Server server;
    private final ManagedChannel channel;

    Session(Pack pack, Path waivers, Optional<Path> reports) {
        try {
            analyzer = new PackAnalyzer(pack, new Environment(waivers, reports, LocalDate.of(2026, 11, 24)));
            server = Main.serve(analyzer);
            channel = OkHttpChannelBuilder.forAddress("localhost", server.getPort())
                    .usePlaintext()
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackAnalyzer analyzer() {
        return analyzer;
    }

    void configure(String rule, EnforcementLevel level, Map<String, Value> settings) {
        var config = PolicyConfig.newBuilder()
                .setEnforcementLevel(level)
                .setProperties(Struct.newBuilder().putAllFields(settings))
                .build();
        var unused = AnalyzerGrpc.newBlockingStub(channel)
                .configure(ConfigureAnalyzerRequest.newBuilder()
                        .putPolicyConfig(rule, config)
                        .build());
    }

    List<AnalyzeDiagnostic> database(Map<String, Value> properties) {
        return AnalyzerGrpc.newBlockingStub(channel)
                .withDeadlineAfter(30, TimeUnit.SECONDS)
                .analyze(request(properties))
                .getDiagnosticsList();
    }

    /** What the engine asks of every pack before it asks for an analysis. */
    RemediateResponse remediate(Map<String, Value> properties) {
        return AnalyzerGrpc.newBlockingStub(channel)
                .withDeadlineAfter(30, TimeUnit.SECONDS)
                .remediate(request(properties));
    }

    private static AnalyzeRequest request(Map<String, Value> properties) {
        return AnalyzeRequest.newBuilder()
                .setType(DATABASE)
                .setName("orders")
                .setUrn("urn:pulumi:primary::tandem::" + DATABASE + "::orders")
                .setProperties(Struct.newBuilder().putAllFields(properties))
                .build();
    }

    /** The end of the run: the database, and what is known of it then. */
    List<AnalyzeDiagnostic> stack(Map<String, Value> properties) {
        return AnalyzerGrpc.newBlockingStub(channel)
                .analyzeStack(AnalyzeStackRequest.newBuilder()
                        .addResources(AnalyzerResource.newBuilder()
                                .setType(DATABASE)
                                .setName("orders")
                                .setUrn("urn:pulumi:primary::tandem::" + DATABASE + "::orders")
                                .setProperties(Struct.newBuilder().putAllFields(properties)))
                        .build())
                .getDiagnosticsList();
    }

    static Value flag(boolean on) {
        return Value.newBuilder().setBoolValue(on).build();
    }

    static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
