package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.cluster.ClusterAccess;
import io.tandem.data.BucketAccess;
import io.tandem.data.DataAccess;
import io.tandem.data.SecretAccess;
import io.tandem.data.TableAccess;
import io.tandem.edge.EdgeAccess;
import io.tandem.keys.Site;
import io.tandem.settings.StackFile;
import io.tandem.settings.StackSettings;
import io.tandem.testing.KeySamples;
import io.tandem.testing.Placements;
import io.tandem.testing.PortSamples;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Platforms of regions whose other rooms are made up. */
final class Platforms {
    private Platforms() {}

    static RecordedResources built(StackFile file) {
        var settings = file.settings();
        return RecordedResources.of(ctx -> new RegionPlatform(
                settings.name(),
                settings.platform().orElseThrow(),
                foundation(settings),
                ComponentResourceOptions.Empty));
    }

    static PlatformFoundation foundation(StackSettings settings) {
        return new PlatformFoundation(
                Site.of(settings),
                settings.role(),
                settings.environment(),
                RecoveryGoal.of(settings),
                Placements.of(settings),
                new ClusterAccess(
                        settings.name(),
                        Output.of("arn:provider"),
                        Output.of("oidc.eks/id/1"),
                        Output.of("{}"),
                        Output.of("sg-cluster"),
                        Output.of("arn:aws:iam::111122223333:role/nodes")),
                KeySamples.arns(),
                data(settings),
                edge(settings),
                Output.of("arn:alarms"));
    }

    private static DataAccess data(StackSettings settings) {
        return new DataAccess(
                Output.of("logs"),
                each(settings.data().datasets().keySet(), Platforms::bucket),
                each(settings.data().tables().keySet(), Platforms::table),
                PortSamples.DATA.database(),
                each(settings.data().secrets().keySet(), Platforms::secret),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Output.of("arn:vault"));
    }

    private static BucketAccess bucket(String dataset) {
        return new BucketAccess(Output.of("bucket-" + dataset), Output.of("arn:" + dataset), Output.of("arn:s3-key"));
    }

    private static TableAccess table(String table) {
        return new TableAccess(Output.of("table-" + table), Output.of("arn:" + table), List.of());
    }

    private static SecretAccess secret(String secret) {
        return new SecretAccess(Output.of("arn:" + secret), "tandem-prod/" + secret);
    }

    private static Optional<EdgeAccess> edge(StackSettings settings) {
        return settings.edge()
                .map(room -> new EdgeAccess(
                        room.domain(),
                        room.regionalName(settings.region()),
                        Output.of("Z1"),
                        Output.of("arn:alb"),
                        Output.of("sg-alb"),
                        each(room.targetGroups().keySet(), group -> Output.of("arn:" + group)),
                        Output.of("arn:certificate"),
                        Optional.empty(),
                        room.healthCheck().intervalSeconds(),
                        room.healthCheck().threshold()));
    }

    private static <T> Map<String, T> each(Set<String> names, Function<String, T> access) {
        return names.stream().collect(Collectors.toMap(Function.identity(), access));
    }
}
