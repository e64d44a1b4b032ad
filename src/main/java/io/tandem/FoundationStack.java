package io.tandem;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.foundation.FoundationOutputs;
import io.tandem.foundation.HeldState;
import io.tandem.foundation.Pipeline;
import io.tandem.foundation.Spending;
import io.tandem.foundation.StateHolders;
import io.tandem.foundation.StateStore;
import io.tandem.keys.Site;
import io.tandem.keys.StateKey;
import io.tandem.keys.TwinRegion;
import io.tandem.recovery.DatasetReplication;
import io.tandem.settings.FoundationSettings;

/** What an account has before regions are made in it, top to bottom. It reads no other stack. */
final class FoundationStack {
    private FoundationStack() {}

    /** Builds the foundation and publishes how to use it. */
    static void build(Context ctx, FoundationSettings settings) {
        var name = settings.name();
        var site = Site.of(settings);
        var home = RegionProviders.at(name, site);
        var away = RegionProviders.at(name + "-replica", site.in(settings.replicaRegion()));
        var atHome = in(home);

        var key = new StateKey(name, StateHolders.of(settings), site, away, atHome);
        var states = new StateStore(name, settings, key.arn(), home, atHome).end();
        var copies = new StateStore(name + "-replica", settings, key.replicaArn(), away, in(away)).end();
        new DatasetReplication(name, StateStore.STATE, settings.state().dataset(), states, copies, atHome);

        var pipeline = new Pipeline(name, settings, HeldState.of(states, copies), atHome).access();
        new Spending(name, settings.budget(), settings.alarms().emails(), atHome);
        new FoundationOutputs(settings.role().toString(), key, states, copies, pipeline).exportTo(ctx);
    }

    private static ComponentResourceOptions in(TwinRegion region) {
        return ComponentResourceOptions.builder().providers(region.provider()).build();
    }
}
