package io.tandem.foundation;

import com.pulumi.Context;
import com.pulumi.core.Output;
import io.tandem.keys.StateKey;
import io.tandem.recovery.ReplicationEnd;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code pulumi login}, {@code pulumi stack init --secrets-provider} and a pipeline need, as stack outputs. The names
 * that end in {@code Replica} are the same in the other region, for when the first is gone.
 */
public record FoundationOutputs(
        String stack, StateKey key, ReplicationEnd home, ReplicationEnd away, PipelineAccess pipeline) {
    public void exportTo(Context ctx) {
        ctx.export("stateBackend", backend(home))
                .export("stateBackendReplica", backend(away))
                .export("secretsProviders", Output.of(secretsProviders(home)))
                .export("secretsProvidersReplica", Output.of(secretsProviders(away)))
                .export("previewRole", pipeline.previewRole())
                .export("deployRoles", together(pipeline.deployRoles()))
                .export("workloadBoundary", pipeline.workloadBoundary());
    }

    private static Output<String> backend(ReplicationEnd end) {
        return Output.format(
                "s3://%s?region=%s", end.bucket().bucket(), end.site().region());
    }

    /** By environment, each with the context that opens its secrets to its role; and that of this stack. */
    private Map<String, String> secretsProviders(ReplicationEnd end) {
        return Stream.concat(Stream.of(stack), pipeline.deployRoles().keySet().stream())
                .collect(Collectors.toMap(
                        Function.identity(), environment -> "awskms:///%s?region=%s&context_environment=%s"
                                .formatted(key.alias(), end.site().region(), environment)));
    }

    private static Output<Map<String, String>> together(Map<String, Output<String>> values) {
        var sorted = new TreeMap<>(values);
        return Output.all(sorted.values()).applyValue(found -> {
            Map<String, String> known = new TreeMap<>();
            sorted.keySet().forEach(key -> known.put(key, found.get(known.size())));
            return known;
        });
    }
}
