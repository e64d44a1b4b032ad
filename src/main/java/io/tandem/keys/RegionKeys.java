package io.tandem.keys;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A customer key with rotation and an alias for each use. Needs nothing before it; publishes {@link #arns()}.
 *
 * <p>A deleted key takes what it encrypted with it, so keys are protected and wait the longest time AWS offers, 30 days.
 */
public final class RegionKeys extends ComponentResource {
    private static final int DELETION_WINDOW_DAYS = 30;

    private final String name;
    private final Site site;
    private final KeyArns arns;

    /** @param uses what the region has to encrypt */
    public RegionKeys(String name, Site site, Set<KeyUse> uses, ComponentResourceOptions options) {
        super("tandem:keys:RegionKeys", name, options);
        this.name = name;
        this.site = site;
        var policy = new KeyPolicy(site);
        Map<KeyUse, Output<String>> byUse = new EnumMap<>(KeyUse.class);
        uses.forEach(use -> byUse.put(use, key(use, policy.of(use)).arn()));
        this.arns = new KeyArns(byUse);
        Map<String, Output<?>> outputs = new TreeMap<>();
        byUse.forEach((use, arn) -> outputs.put(use.toString(), arn));
        registerOutputs(outputs);
    }

    public KeyArns arns() {
        return arns;
    }

    private Key key(KeyUse use, String policy) {
        var key = new Key(
                name + "-" + use + "-key",
                KeyArgs.builder()
                        .description(use.description())
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
