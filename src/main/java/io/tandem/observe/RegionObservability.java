package io.tandem.observe;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.data.TableAccess;
import io.tandem.keys.Site;
import io.tandem.settings.ObserveSettings;
import java.util.Map;

/**
 * The alarms and dashboards of a region, as far as they look at more than one room does. Needs what the rooms publish and
 * the topic of alarms. Without an edge there is nobody to serve, and no alarm that the region cannot.
 */
public final class RegionObservability extends ComponentResource {
    private final String name;
    private final ObserveSettings settings;
    private final ObserveUpstream upstream;

    public RegionObservability(
            String name,
            ObserveSettings settings,
            ObserveUpstream upstream,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:observe:RegionObservability", name, options);
        this.name = name;
        this.settings = settings;
        this.upstream = upstream;
        var alarms = Alarms.telling(upstream.alarmTopicArn());
        var here = upstream.here();
        here.edge().ifPresent(edge -> new EdgeAlarms(name, settings, edge, alarms, partOptions()));
        here.data()
                .database()
                .ifPresent(database -> new DatabaseAlarms(name, settings, database, alarms, partOptions()));
        new GroundAlarms(name, settings, upstream, alarms, partOptions());
        new Dashboards(name, upstream, alarms.made(), site, partOptions());
        // There may be many tables, and a dashboard lists 100 alarms: theirs are not among these.
        here.data().tables().forEach(this::watch);
        registerOutputs(Map.of());
    }

    private void watch(String table, TableAccess access) {
        new TableAlarms(name + "-" + table, settings, access, Alarms.telling(upstream.alarmTopicArn()), partOptions());
    }

    private ComponentResourceOptions partOptions() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
