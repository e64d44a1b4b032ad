package io.tandem.observe;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.data.BucketAccess;
import io.tandem.data.DataAccess;
import io.tandem.data.DatabaseAccess;
import io.tandem.data.TableAccess;
import io.tandem.edge.EdgeAccess;
import io.tandem.keys.Site;
import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The room {@code observe} of a stack, over what its rooms would publish. */
final class Observed {
    static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    static final String COMPOSITE_ALARM = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
    static final String DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";

    private Observed() {}

    static RecordedResources primary() {
        return of(StackFile.primary(), true);
    }

    static RecordedResources dr() {
        return of(StackFile.dr(), true);
    }

    /** A region that nobody reaches and that keeps nothing. */
    static RecordedResources bare() {
        return of(StackFile.standalone().without("cluster.containerInsights"), false);
    }

    static RecordedResources of(StackFile file) {
        return of(file, true);
    }

    private static RecordedResources of(StackFile file, boolean furnished) {
        var settings = file.settings();
        return RecordedResources.of(ctx -> new RegionObservability(
                settings.name(),
                settings.observe(),
                new ObserveUpstream(
                        watched(settings.region(), furnished),
                        settings.peer().flatMap(peer -> peer.stack().map(stack -> watched(peer.region(), true))),
                        List.of(Output.of("nat-a"), Output.of("nat-b")),
                        settings.cluster().containerInsights().isPresent(),
                        Output.of("arn:alarms")),
                Site.of(settings),
                ComponentResourceOptions.Empty));
    }

    private static Watched watched(String region, boolean furnished) {
        return new Watched(
                region,
                "tandem-prod",
                data(region, furnished),
                Optional.of(edge(region)).filter(any -> furnished));
    }

    private static DataAccess data(String region, boolean furnished) {
        var database = new DatabaseAccess(
                Output.of("arn:aws:rds:" + region + ":111122223333:db:tandem-prod-database-1"),
                Output.of("db.internal"),
                5432,
                Output.of("arn:secret"),
                "17.6");
        var table = new TableAccess(Output.of("tandem-prod-events"), Output.of("arn:events"), List.of("byKind"));
        var bucket = new BucketAccess(Output.of("raw-" + region), Output.of("arn:raw"), Output.of("arn:key"));
        return new DataAccess(
                Output.of("logs"),
                furnished ? Map.of("raw", bucket) : Map.of(),
                furnished ? Map.of("events", table) : Map.of(),
                Optional.of(database).filter(any -> furnished),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Output.of("arn:vault"));
    }

    private static EdgeAccess edge(String region) {
        var arn = "arn:aws:elasticloadbalancing:" + region + ":111122223333:";
        return new EdgeAccess(
                "data.example.com",
                region + ".data.example.com",
                Output.of("Z1"),
                Output.of(arn + "loadbalancer/app/tandem-prod-edge/of-" + region),
                Output.of("sg-alb"),
                Map.of(
                        "web", Output.of(arn + "targetgroup/tandem-prod-web-8080/1"),
                        "api", Output.of(arn + "targetgroup/tandem-prod-api-8081/2")),
                Output.of("arn:certificate"),
                Optional.of(Output.of("check")).filter(any -> region.equals("ap-south-1")),
                10,
                3);
    }
}
