package io.tandem.keys;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A customer key with rotation and an alias for each use. Needs nothing before it; publishes {@link #arns()}.
 *
 * <p>The key of the secrets is a multi-Region key where there is a twin, because a replicated secret is to be readable
 * on both sides: its primary and its replica in the twin's region are made here together. Rotation is shared between
 * them, policy and alias are not.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html">AWS</a>
 */
public final class RegionKeys extends ComponentResource {
    private final String name;
    private final Site site;
    private final Optional<TwinRegion> twin;
    private final KeyArns arns;

    /**
     * @param uses what the region has to encrypt with keys of its own
     * @param twin the other region, if there is one
     * @param secretsKey the replica that the primary made here of its secrets' key; for a DR region
     */
    public RegionKeys(
            String name,
            Site site,
            Set<KeyUse> uses,
            Optional<TwinRegion> twin,
            Optional<Output<String>> secretsKey,
            ComponentResourceOptions options) {
        super("tandem:keys:RegionKeys", name, options);
        this.name = name;
        this.site = site;
        this.twin = twin;
        Map<KeyUse, Output<String>> byUse = new EnumMap<>(KeyUse.class);
        uses.forEach(use -> byUse.put(use, key(use)));
        var replica = twin.flatMap(region ->
                Optional.ofNullable(byUse.get(KeyUse.SECRETS)).map(arn -> replica(KeyUse.SECRETS, arn, region)));
        secretsKey.ifPresent(arn -> byUse.put(KeyUse.SECRETS, arn));
        this.arns = new KeyArns(byUse, replica);
        Map<String, Output<?>> outputs = new TreeMap<>();
        byUse.forEach((use, arn) -> outputs.put(use.toString(), arn));
        replica.ifPresent(arn -> outputs.put("secretsReplica", arn));
        registerOutputs(outputs);
    }

    public KeyArns arns() {
        return arns;
    }

    private Output<String> key(KeyUse use) {
        return shape(use, site, twin.map(region -> region.site().region()))
                .key(use.isMultiRegion() && twin.isPresent(), this::childOptions);
    }

    private Output<String> replica(KeyUse use, Output<String> primaryArn, TwinRegion region) {
        return shape(use, region.site(), Optional.of(site.region()))
                .replica(primaryArn, () -> childOptions().provider(region.provider()));
    }

    private KeyShape shape(KeyUse use, Site where, Optional<String> otherRegion) {
        var policy = new KeyPolicy(where, otherRegion).of(use);
        return new KeyShape(name, use.toString(), use.description(), policy, site.protection());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
