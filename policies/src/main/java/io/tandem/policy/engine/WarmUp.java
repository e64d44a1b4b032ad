package io.tandem.policy.engine;

import com.google.protobuf.Empty;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.tandem.policy.Packs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;

/** One run without an engine, on a recorded state, so that a class-data archive holds what a real run loads. */
final class WarmUp {
    private WarmUp() {}

    /** @param state a recorded state; need not exist */
    static void run(Path state) throws IOException {
        var recording = Recording.read(state);
        var environment = Environment.of(Map.of(), Clock.systemUTC());
        var server = Main.serve(new PackAnalyzer(Packs.named(Packs.ALL), environment));
        var channel = OkHttpChannelBuilder.forAddress("localhost", server.getPort())
                .usePlaintext()
                .build();
        try {
            var engine = AnalyzerGrpc.newBlockingStub(channel);
            var unused = engine.getPluginInfo(Empty.getDefaultInstance());
            var info = engine.getAnalyzerInfo(Empty.getDefaultInstance());
            var answer = engine.analyze(AnalyzeRequest.newBuilder()
                    .setType("aws:rds/instance:Instance")
                    .build());
            recording.one().forEach(resource -> ask(engine, resource));
            var rest = engine.analyzeStack(AnalyzeStackRequest.newBuilder()
                    .addAllResources(recording.all())
                    .build());
            if (info.getPoliciesCount() == 0 || answer.getDiagnosticsCount() + rest.getDiagnosticsCount() == 0) {
                throw new IllegalStateException("the packs say nothing of a database without settings");
            }
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    /** As the engine does: first for a remedy, which no pack has. */
    private static void ask(AnalyzerBlockingStub engine, AnalyzeRequest resource) {
        try {
            var unused = engine.remediate(resource);
        } catch (StatusRuntimeException e) {
            var ignored = engine.analyze(resource);
        }
    }
}
