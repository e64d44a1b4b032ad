package io.tandem.edge;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.test.Mocks.CallArgs;
import io.tandem.cluster.ClusterAccess;
import io.tandem.keys.Site;
import io.tandem.settings.Role;
import io.tandem.settings.StackFile;
import io.tandem.settings.StackSettings;
import io.tandem.testing.KeySamples;
import io.tandem.testing.Placements;
import io.tandem.testing.RecordedResources;
import java.util.Map;
import java.util.Optional;

/** Edges as the stacks of each role make them. */
final class Edges {
    private Edges() {}

    static RecordedResources primary() {
        return of(StackFile.primary());
    }

    static RecordedResources dr() {
        return of(StackFile.dr());
    }

    static StackFile standalone() {
        return StackFile.primary().with("role", "standalone").without("peer").without("recovery");
    }

    static RecordedResources of(StackFile file) {
        var recorded = new RecordedResources(Map.of(), Edges::prefixList);
        recorded.run(ctx -> edge(file.settings())).throwOnError();
        return recorded;
    }

    static RegionEdge edge(StackSettings settings) {
        boolean dr = settings.role() == Role.DR;
        return new RegionEdge(
                settings.name(),
                settings.edge().orElseThrow(),
                upstream(settings),
                new DnsPart(
                        settings.role(),
                        dr ? Optional.of(ofThePrimary()) : Optional.empty(),
                        dr ? Optional.empty() : Optional.of(provider(DnsPart.REGION)),
                        settings.alarms()),
                Site.of(settings),
                ComponentResourceOptions.builder()
                        .providers(provider(settings.region()))
                        .build());
    }

    private static EdgeUpstream upstream(StackSettings settings) {
        return new EdgeUpstream(
                Placements.of(settings),
                new ClusterAccess("tandem-prod", none(), none(), none(), Output.of("sg-pods"), none()),
                Output.of("tandem-prod-logs"),
                KeySamples.arns());
    }

    static EdgeAccess ofThePrimary() {
        return new EdgeAccess(
                "data.example.com",
                "ap-south-1.data.example.com",
                Output.of("tandem-prod-zone-id"),
                none(),
                none(),
                Map.of(),
                none(),
                Optional.empty(),
                10,
                3);
    }

    /** The only lookup: the ids of AWS's lists of ranges, {@code <name>-id}. */
    private static Optional<Map<String, Object>> prefixList(CallArgs call) {
        return call.token.equals("aws:ec2/getManagedPrefixList:getManagedPrefixList")
                ? Optional.of(Map.of("id", call.args.get("name") + "-id"))
                : Optional.empty();
    }

    private static Provider provider(String region) {
        return new Provider(region, ProviderArgs.builder().region(region).build());
    }

    private static Output<String> none() {
        return Output.of("");
    }
}
