package io.tandem.platform;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import io.tandem.keys.KeyUse;
import java.util.Map;

/** Fluent Bit on every node, and the region's own log group that it writes to: encrypted, and kept as long as settings say. */
final class LogShipping extends ComponentResource {
    private static final String CHART = "aws-for-fluent-bit";

    LogShipping(String name, int retentionDays, PlatformFoundation on, Basis basis, ComponentResourceOptions options) {
        super("tandem:platform:LogShipping", name + "-log-shipping", options);
        var group = new LogGroup(
                name + "-pod-logs",
                LogGroupArgs.builder()
                        .name("/aws/eks/" + name + "/pods")
                        .kmsKeyId(on.keys().of(KeyUse.LOGS))
                        .retentionInDays(retentionDays)
                        .build(),
                childOptions().build());
        var role = new WorkloadRole(
                name + "-fluent-bit",
                new ServiceAccount("node-agents", "fluent-bit"),
                on.cluster(),
                PolicyFile.of("fluent-bit").with("logGroupArn", group.arn()).permissions("logs"),
                ComponentResourceOptions.builder().parent(this).build());
        var values = HelmAddOn.values(CHART)
                .with("roleArn", role.arn())
                .with("region", on.site().region())
                .with("logGroup", group.name());
        basis.install(CHART, values, childOptions().dependsOn(role).build());
        registerOutputs(Map.of());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
