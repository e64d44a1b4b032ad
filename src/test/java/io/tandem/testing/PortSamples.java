package io.tandem.testing;

import com.pulumi.core.Output;
import io.tandem.cluster.ClusterAccess;
import io.tandem.data.BucketAccess;
import io.tandem.data.CacheAccess;
import io.tandem.data.DataAccess;
import io.tandem.data.DatabaseAccess;
import io.tandem.data.RepositoryAccess;
import io.tandem.data.SecretAccess;
import io.tandem.data.StreamAccess;
import io.tandem.data.TableAccess;
import io.tandem.edge.EdgeAccess;
import io.tandem.peering.RegionPorts;
import io.tandem.platform.PlatformAccess;
import io.tandem.settings.StackSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rooms of a region publish that has one of everything. */
public final class PortSamples {
    public static final DataAccess DATA = new DataAccess(
            Output.of("logs"),
            Map.of(
                    "raw",
                    new BucketAccess(Output.of("raw-bucket"), Output.of("arn:raw"), Output.of("arn:datasets-key"))),
            Map.of("events", new TableAccess(Output.of("events-table"), Output.of("arn:events"), List.of("byKind"))),
            Optional.of(new DatabaseAccess(
                    Output.of("arn:db"), Output.of("db.internal"), 5432, Output.of("arn:db-secret"), "17.6")),
            Map.of("api", new SecretAccess(Output.of("arn:api"), "tandem-prod/api")),
            Map.of("app", new RepositoryAccess(Output.of("arn:app"), Output.of("registry/app"))),
            Optional.of(
                    new CacheAccess(Output.of("cache.internal"), Output.of("arn:cache"), Output.of("global"), "8.1")),
            Optional.of(new StreamAccess(
                    Output.of("arn:stream"),
                    Output.of("broker:9098"),
                    Output.of(List.of("data-1", "data-2")),
                    "3.8.x")),
            Output.of("arn:vault"));

    public static final EdgeAccess EDGE = new EdgeAccess(
            "data.example.com",
            "ap-south-1.data.example.com",
            Output.of("Z1"),
            Output.of("arn:alb"),
            Output.of("sg-alb"),
            Map.of("web", Output.of("arn:web")),
            Output.of("arn:certificate"),
            Optional.of(Output.of("check")),
            10,
            3);

    private PortSamples() {}

    /** Ports of a region with these settings. */
    public static RegionPorts ports(StackSettings settings) {
        return RegionPorts.of(
                settings,
                KeySamples.arns(),
                Placements.of(settings),
                new ClusterAccess(
                        settings.name(),
                        Output.of("arn:provider"),
                        Output.of("issuer"),
                        Output.of("{}"),
                        Output.of("sg"),
                        Output.of("arn:node-role")),
                DATA,
                Optional.of(EDGE),
                settings.platform().map(PlatformAccess::of),
                Output.of("arn:alarms"));
    }

    /** The outputs of a stack with these settings. */
    public static Map<String, Object> published(StackSettings settings) {
        return Published.by(
                new RecordedResources().run(ports(settings)::exportTo).throwOnError());
    }
}
