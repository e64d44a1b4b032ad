package io.tandem.data;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.tandem.keys.KeyUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The log groups that a store writes to, encrypted with the key of logs. */
final class StoreLogs extends ComponentResource {
    private final Map<String, LogGroup> groups = new LinkedHashMap<>();

    /**
     * @param store logical name of the store
     * @param prefix what the names of the groups begin with
     * @param logs the logs it writes, the rest of the names
     * @param kept whether the groups stay in AWS when they leave the stack
     */
    StoreLogs(
            String store,
            String prefix,
            List<String> logs,
            int retentionDays,
            boolean kept,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:StoreLogs", store + "-logs", options);
        var childOptions = CustomResourceOptions.builder()
                .parent(this)
                .retainOnDelete(kept)
                .build();
        logs.forEach(log -> groups.put(
                log,
                new LogGroup(
                        store + "-" + log,
                        LogGroupArgs.builder()
                                .name(prefix + "/" + log)
                                .kmsKeyId(on.keys().of(KeyUse.LOGS))
                                .retentionInDays(retentionDays)
                                .build(),
                        childOptions)));
        registerOutputs(Map.of());
    }

    /** What a store waits for that knows its logs by their names only. */
    List<Resource> groups() {
        return List.copyOf(groups.values());
    }

    Output<String> groupName(String log) {
        return Objects.requireNonNull(groups.get(log), log).name();
    }
}
