package io.tandem.recovery;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketReplicationConfig;
import com.pulumi.aws.s3.BucketReplicationConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.data.ServiceTrust;
import java.util.Map;

/**
 * One direction of a dataset's replication: the configuration of the source, a role that can do this and nothing else,
 * and alarms where S3 publishes the metrics.
 */
final class ReplicationFlow extends ComponentResource {

    /**
     * @param name the prefix of the stack's names
     * @param direction {@code forward} from the primary, {@code reverse} to it
     */
    ReplicationFlow(
            String name, String dataset, String direction, ReplicationRule rule, ComponentResourceOptions options) {
        super("tandem:recovery:ReplicationFlow", name + "-" + dataset + "-" + direction, options);
        var flow = name + "-" + dataset + "-" + direction;
        var from = rule.from();
        // IAM knows no regions, so the physical name carries one.
        var role = role(flow, name + "-" + from.site().region() + "-" + dataset + "-replication", rule);
        var configuration = new BucketReplicationConfig(
                flow,
                BucketReplicationConfigArgs.builder()
                        .bucket(from.bucket().bucket())
                        .role(role)
                        .rules(rule.args())
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .provider(from.provider())
                        .build());
        new ReplicationAlarms(
                flow, rule, ComponentResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("bucket", configuration.bucket()));
    }

    /** The role's ARN, once it may do its work: S3 starts to copy as soon as it is configured. */
    private Output<String> role(String flow, String physicalName, ReplicationRule rule) {
        var from = rule.from();
        var role = new Role(
                flow + "-role",
                RoleArgs.builder()
                        .name(physicalName)
                        .description(
                                "Replicates a dataset to " + rule.to().site().region())
                        .assumeRolePolicy(
                                from.bucket().arn().applyValue(bucket -> ServiceTrust.in("s3.amazonaws.com", bucket)
                                        .json(from.site())))
                        .build(),
                childOptions());
        var policy = new RolePolicy(
                flow + "-policy",
                RolePolicyArgs.builder()
                        .role(role.name())
                        .policy(ReplicationPolicy.of(rule))
                        .build(),
                childOptions());
        return Output.tuple(role.arn(), policy.id()).applyValue(both -> both.t1);
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
