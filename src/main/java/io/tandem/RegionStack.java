package io.tandem;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.alarms.AlarmTopic;
import io.tandem.cluster.RegionCluster;
import io.tandem.data.DataFoundation;
import io.tandem.data.RegionData;
import io.tandem.edge.DnsPart;
import io.tandem.edge.EdgeUpstream;
import io.tandem.edge.RegionEdge;
import io.tandem.keys.KeyUse;
import io.tandem.keys.RegionKeys;
import io.tandem.keys.Site;
import io.tandem.network.RegionNetwork;
import io.tandem.observe.ObserveUpstream;
import io.tandem.observe.RegionObservability;
import io.tandem.peering.PrimaryRegion;
import io.tandem.peering.RegionPorts;
import io.tandem.platform.PlatformFoundation;
import io.tandem.platform.RecoveryGoal;
import io.tandem.platform.RegionPlatform;
import io.tandem.recovery.RegionRecovery;
import io.tandem.recovery.RegionReplication;
import io.tandem.recovery.RegionSide;
import io.tandem.settings.PeerSettings;
import io.tandem.settings.StackSettings;

/** One region, top to bottom. Both twins are built by this page; what differs is in their settings. */
final class RegionStack {
    private RegionStack() {}

    /** Builds the region and publishes its ports; a DR stack looks for its primary before anything else. */
    static void build(Context ctx, StackSettings settings) {
        var primary = PrimaryRegion.of(settings);
        var recovery = RegionRecovery.plan(settings, primary);
        var name = settings.name();
        var site = Site.of(settings);
        var providers = RegionProviders.of(settings, site);
        var inRegion = ComponentResourceOptions.builder()
                .providers(providers.here())
                .resourceTransformations(recovery.witness())
                .build();

        var secretsKey = primary.flatMap(region -> region.shared().secretsReplicaKeyArn());
        var keys = new RegionKeys(name, site, KeyUse.of(settings), providers.twin(), secretsKey, inRegion).arns();
        var alarms = new AlarmTopic(name, settings.alarms(), site, keys.of(KeyUse.ALARMS), inRegion).arn();
        var network = new RegionNetwork(name, settings.network(), site, keys.of(KeyUse.LOGS), inRegion).placement();
        var cluster = new RegionCluster(name, settings.cluster(), network, keys, site, inRegion).access();

        var twinRegion = settings.peer().map(PeerSettings::region);
        var foundation =
                new DataFoundation(site, settings.role(), twinRegion, network, cluster.securityGroupId(), keys, alarms);
        var data = new RegionData(name, settings.data(), foundation, primary.map(RegionPorts::data), inRegion).access();

        var theirEdge = primary.flatMap(region -> region.shared().edge());
        var dns = new DnsPart(settings.role(), theirEdge, providers.dns(), settings.alarms());
        var upstream = new EdgeUpstream(network, cluster, data.logBucket(), keys);
        var edge = settings.edge().map(room -> new RegionEdge(name, room, upstream, dns, site, inRegion).access());

        var below = new PlatformFoundation(
                site,
                settings.role(),
                settings.environment(),
                RecoveryGoal.of(settings),
                network,
                cluster,
                keys,
                data,
                edge,
                alarms);
        var platform = settings.platform().map(room -> new RegionPlatform(name, room, below, inRegion).access());

        RegionSide.of(providers.twin(), primary).ifPresent(theirs -> {
            var ours = new RegionSide(site, providers.here(), data, alarms);
            new RegionReplication(name, settings.data().datasets(), theirs, ours, inRegion);
        });
        var ports = RegionPorts.of(settings, keys, network, cluster, data, edge, platform, alarms);
        var insights = settings.cluster().containerInsights().isPresent();
        var observed = new ObserveUpstream(
                ports.watched(), primary.map(RegionPorts::watched), network.natGatewayIds(), insights, alarms);
        new RegionObservability(name, settings.observe(), observed, site, inRegion);
        ports.exportTo(ctx);
        recovery.conclude(providers.here(), ctx);
    }
}
