package io.tandem.keys;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * Three customer keys with rotation and an alias each. Needs nothing before it; publishes {@link #arns()}.
 *
 * <p>A deleted key takes what it encrypted with it, so keys are protected and wait the longest time AWS offers, 30 days.
 */
public final class RegionKeys extends ComponentResource {
    private static final int DELETION_WINDOW_DAYS = 30;

    private final String name;
    private final Site site;
    private final KeyArns arns;

    public RegionKeys(String name, Site site, ComponentResourceOptions options) {
        super("tandem:keys:RegionKeys", name, options);
        this.name = name;
        this.site = site;
        var policy = new KeyPolicy(site);
        var logs = key("logs", "Log groups of the region", policy.forLogs());
        var cluster = key("cluster", "Kubernetes secrets of the cluster", policy.forCluster());
        var volumes = key("volumes", "EBS volumes of nodes and pods", policy.forVolumes());
        this.arns = new KeyArns(logs.arn(), cluster.arn(), volumes.arn());
        registerOutputs(Map.of("logs", arns.logs(), "cluster", arns.cluster(), "volumes", arns.volumes()));
    }

    public KeyArns arns() {
        return arns;
    }

    private Key key(String use, String description, String policy) {
        var key = new Key(
                name + "-" + use + "-key",
                KeyArgs.builder()
                        .description(description)
                        .policy(policy)
                        .enableKeyRotation(true)
                        .deletionWindowInDays(DELETION_WINDOW_DAYS)
                        .tags(Map.of("Name", name + "-" + use))
                        .build(),
                childOptions().protect(site.protection()).build());
        new Alias(
                name + "-" + use + "-alias",
                AliasArgs.builder()
                        .name("alias/" + name + "/" + use)
                        .targetKeyId(key.keyId())
                        .build(),
                childOptions().build());
        return key;
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
