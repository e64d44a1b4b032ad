package io.tandem;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.cluster.RegionCluster;
import io.tandem.keys.RegionKeys;
import io.tandem.keys.Site;
import io.tandem.network.RegionNetwork;
import io.tandem.peering.PrimaryRegion;
import io.tandem.peering.RegionPorts;
import io.tandem.settings.StackSettings;

/** One region, top to bottom. Both twins are built by this page; what differs is in their settings. */
final class RegionStack {
    private RegionStack() {}

    /** Builds the region and publishes its ports; a DR stack looks for its primary before anything else. */
    static void build(Context ctx, StackSettings settings) {
        PrimaryRegion.of(settings);
        var name = settings.name();
        var site = Site.of(settings);
        var inRegion = ComponentResourceOptions.builder()
                .providers(provider(name, site))
                .build();

        var keys = new RegionKeys(name, site, inRegion).arns();
        var network = new RegionNetwork(name, settings.network(), site, keys.logs(), inRegion).placement();
        var cluster = new RegionCluster(name, settings.cluster(), network, keys, site, inRegion).access();

        RegionPorts.of(settings, keys, network, cluster).exportTo(ctx);
    }

    /** The only way to AWS: one region of one account, by explicit choice. */
    private static Provider provider(String name, Site site) {
        return new Provider(
                name,
                ProviderArgs.builder()
                        .region(site.region())
                        .allowedAccountIds(site.account())
                        .defaultTags(ProviderDefaultTagsArgs.builder()
                                .tags(site.tags())
                                .build())
                        .build());
    }
}
