package io.tandem.data;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.tandem.keys.KeyUse;
import java.util.List;
import java.util.Map;

/**
 * The log groups that an instance exports to. They must be there before it: RDS would make its own, unencrypted and kept
 * for ever. Like the instance they stay in AWS when the stack goes on to its next one.
 */
final class DatabaseLogs extends ComponentResource {
    static final List<String> EXPORTS = List.of("postgresql", "upgrade");

    private final List<Resource> groups;

    /** @param instance logical and physical name of the instance */
    DatabaseLogs(String instance, int retentionDays, DataFoundation on, ComponentResourceOptions options) {
        super("tandem:data:DatabaseLogs", instance + "-logs", options);
        var childOptions = CustomResourceOptions.builder()
                .parent(this)
                .retainOnDelete(on.site().protection())
                .build();
        this.groups = EXPORTS.stream()
                .<Resource>map(export -> new LogGroup(
                        instance + "-" + export,
                        LogGroupArgs.builder()
                                .name("/aws/rds/instance/" + instance + "/" + export)
                                .kmsKeyId(on.keys().of(KeyUse.LOGS))
                                .retentionInDays(retentionDays)
                                .build(),
                        childOptions))
                .toList();
        registerOutputs(Map.of());
    }

    List<Resource> groups() {
        return groups;
    }
}
