package io.tandem.data;

import com.pulumi.aws.ecr.LifecyclePolicy;
import com.pulumi.aws.ecr.LifecyclePolicyArgs;
import com.pulumi.aws.ecr.ReplicationConfiguration;
import com.pulumi.aws.ecr.ReplicationConfigurationArgs;
import com.pulumi.aws.ecr.Repository;
import com.pulumi.aws.ecr.RepositoryArgs;
import com.pulumi.aws.ecr.inputs.ReplicationConfigurationReplicationConfigurationArgs;
import com.pulumi.aws.ecr.inputs.ReplicationConfigurationReplicationConfigurationRuleArgs;
import com.pulumi.aws.ecr.inputs.ReplicationConfigurationReplicationConfigurationRuleDestinationArgs;
import com.pulumi.aws.ecr.inputs.ReplicationConfigurationReplicationConfigurationRuleRepositoryFilterArgs;
import com.pulumi.aws.ecr.inputs.RepositoryEncryptionConfigurationArgs;
import com.pulumi.aws.ecr.inputs.RepositoryImageScanningConfigurationArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.KeyUse;
import io.tandem.settings.RepositorySettings;
import io.tandem.settings.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The image repositories of a region, {@code <name>/<repository>}; a primary copies what is pushed to its twin's. Needs
 * the registry's key; publishes {@link #access()}.
 *
 * <p>Both regions make their repositories: one that is not there when the first copy arrives is made by ECR, without our
 * key and with tags that may move. What was pushed before the rule was there is not copied. A registry has one rule
 * set, so an account holds one environment with a twin.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html">AWS</a>
 */
public final class Registry extends ComponentResource {
    private final String name;
    private final DataFoundation on;
    private final Map<String, RepositoryAccess> access = new LinkedHashMap<>();

    public Registry(
            String name,
            Map<String, RepositorySettings> settings,
            DataFoundation on,
            ComponentResourceOptions options) {
        super("tandem:data:Registry", name + "-registry", options);
        this.name = name;
        this.on = on;
        settings.forEach((repository, shape) -> access.put(repository, repository(repository, shape)));
        if (on.stack() == Role.PRIMARY && !settings.isEmpty()) {
            on.twinRegion().ifPresent(this::copyTo);
        }
        registerOutputs(Map.of());
    }

    public Map<String, RepositoryAccess> access() {
        return Map.copyOf(access);
    }

    private RepositoryAccess repository(String repository, RepositorySettings settings) {
        var made = new Repository(
                name + "-repository-" + repository,
                RepositoryArgs.builder()
                        .name(name + "/" + repository)
                        .imageTagMutability("IMMUTABLE")
                        .imageScanningConfiguration(RepositoryImageScanningConfigurationArgs.builder()
                                .scanOnPush(settings.scanOnPush())
                                .build())
                        .encryptionConfigurations(RepositoryEncryptionConfigurationArgs.builder()
                                .encryptionType("KMS")
                                .kmsKey(on.keys().of(KeyUse.REGISTRY))
                                .build())
                        .build(),
                childOptions().protect(on.site().protection()).build());
        new LifecyclePolicy(
                name + "-repository-" + repository + "-lifecycle",
                LifecyclePolicyArgs.builder()
                        .repository(made.name())
                        .policy(new ImageLifecycle(settings.keepImages()).json())
                        .build(),
                childOptions().build());
        return new RepositoryAccess(made.arn(), made.repositoryUrl());
    }

    private void copyTo(String twinRegion) {
        var rule = ReplicationConfigurationReplicationConfigurationRuleArgs.builder()
                .destinations(ReplicationConfigurationReplicationConfigurationRuleDestinationArgs.builder()
                        .region(twinRegion)
                        .registryId(on.site().account())
                        .build())
                .repositoryFilters(ReplicationConfigurationReplicationConfigurationRuleRepositoryFilterArgs.builder()
                        .filter(name + "/")
                        .filterType("PREFIX_MATCH")
                        .build())
                .build();
        new ReplicationConfiguration(
                name + "-registry-replication",
                ReplicationConfigurationArgs.builder()
                        .replicationConfiguration(ReplicationConfigurationReplicationConfigurationArgs.builder()
                                .rules(rule)
                                .build())
                        .build(),
                childOptions().build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
