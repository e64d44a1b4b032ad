package io.tandem.policy.engine;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.tandem.policy.reports.Reports;
import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Judge;
import io.tandem.policy.values.Value;
import io.tandem.policy.waivers.WaiverFile;
import io.tandem.policy.waivers.Waivers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pulumirpc.AnalyzerGrpc.AnalyzerImplBase;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.Plugin.PluginInfo;

/** The engine's side of one pack: it asks for each resource, then for the stack, and is answered with violations. */
final class PackAnalyzer extends AnalyzerImplBase {
    static final String VERSION = "0.1.0";

    private final Pack pack;
    private final Environment environment;
    private final Waivers waivers;
    private final Map<String, Finding> findings = new ConcurrentHashMap<>();
    private final LongAdder nanoseconds = new LongAdder();
    private final Map<String, Value> inputs = new ConcurrentHashMap<>();
    private volatile Judge judge;

    PackAnalyzer(Pack pack, Environment environment) {
        this.pack = pack;
        this.environment = environment;
        this.waivers = WaiverFile.read(environment.waivers(), environment.today());
        this.judge = new Judge(pack, waivers, Map.of(), Map.of());
    }

    @Override
    public void handshake(AnalyzerHandshakeRequest request, StreamObserver<AnalyzerHandshakeResponse> reply) {
        answer(reply, AnalyzerHandshakeResponse::getDefaultInstance);
    }

    @Override
    public void configureStack(
            AnalyzerStackConfigureRequest request, StreamObserver<AnalyzerStackConfigureResponse> reply) {
        answer(reply, AnalyzerStackConfigureResponse::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> reply) {
        answer(reply, () -> PluginInfo.newBuilder().setVersion(VERSION).build());
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> reply) {
        answer(reply, () -> PackInfo.of(pack));
    }

    @Override
    public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> reply) {
        answer(reply, () -> {
            var configuration = Configuration.of(pack, request.getPolicyConfigMap());
            judge = new Judge(pack, waivers, configuration.levels(), configuration.settings());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> reply) {
        answer(reply, () -> {
            var resource = Resources.of(request);
            inputs.put(resource.urn(), resource.properties());
            return response(timed(() -> judge.one(resource)), List.of());
        });
    }

    @Override
    public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> reply) {
        answer(reply, () -> {
            var stack = new Stack(Resources.of(request.getResourcesList()).stream()
                    .map(this::withInputs)
                    .toList());
            var response = response(timed(() -> judge.all(stack)), reminders(stack)).toBuilder();
            var waiting = sorted().stream().filter(Finding::isDeferred).toList();
            if (!waiting.isEmpty()) {
                response.addDiagnostics(Diagnostics.deferred(pack, waiting));
            }
            writeReports();
            return response.build();
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> reply) {
        writeReports();
        answer(reply, Empty::getDefaultInstance);
    }

    /** Writes what there is so far; called again when there is more. */
    void writeReports() {
        environment.reports().ifPresent(folder -> new Reports(pack, sorted(), Duration.ofNanos(nanoseconds.sum()))
                .write(folder));
    }

    private List<Finding> sorted() {
        return new TreeMap<>(findings).values().stream().toList();
    }

    private List<Finding> timed(Supplier<List<Finding>> judging) {
        long start = System.nanoTime();
        var found = judging.get();
        nanoseconds.add(System.nanoTime() - start);
        return found;
    }

    /** In the preview of a provider that cannot be configured yet, a resource has no outputs at all. */
    private Resource withInputs(Resource resource) {
        return resource.with(resource.properties().orElse(inputs.getOrDefault(resource.urn(), Value.ABSENT)));
    }

    private AnalyzeResponse response(List<Finding> found, List<String> reminders) {
        // `up` asks twice: what is known later counts.
        found.forEach(one -> findings.put(one.rule().id() + "@" + one.resource().urn(), one));
        var response = AnalyzeResponse.newBuilder();
        found.stream().filter(Finding::isViolation).forEach(one -> response.addDiagnostics(Diagnostics.of(pack, one)));
        reminders.forEach(reminder -> response.addDiagnostics(Diagnostics.reminder(pack, reminder)));
        return response.build();
    }

    private List<String> reminders(Stack stack) {
        var names = stack.resources().stream().map(Resource::stackName).collect(Collectors.toSet());
        var rules = pack.rules().stream()
                .filter(rule -> judge.level(rule) != Level.DISABLED)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return waivers.reminders(rules, names);
    }

    private <T> void answer(StreamObserver<T> reply, Supplier<T> result) {
        T message;
        try {
            message = result.get();
        } catch (RuntimeException e) {
            reply.onError(Status.INVALID_ARGUMENT
                    .withDescription(pack.name() + ": " + e.getMessage())
                    .withCause(e)
                    .asRuntimeException());
            return;
        }
        reply.onNext(message);
        reply.onCompleted();
    }
}
