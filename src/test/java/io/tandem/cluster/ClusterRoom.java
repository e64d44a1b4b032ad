package io.tandem.cluster;

import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.network.Placement;
import io.tandem.settings.Cidr;
import io.tandem.settings.ClusterSettings;
import io.tandem.settings.StackFile;
import io.tandem.testing.KeySamples;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;

/** The cluster room, built from a stack file between stand-ins of the rooms around it. */
final class ClusterRoom {
    private ClusterRoom() {}

    /** What the room registers for the settings of a stack file. */
    static RecordedResources of(StackFile file) {
        ClusterSettings settings = file.settings().cluster();
        return RecordedResources.of(ctx -> new RegionCluster(
                "tandem-prod",
                settings,
                new Placement(
                        Output.of("vpc"),
                        Cidr.parse("10.0.0.0/16"),
                        Output.of(List.of("public-1", "public-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("data-1", "data-2")),
                        List.of()),
                KeySamples.arns(),
                Sites.MUMBAI,
                ComponentResourceOptions.builder()
                        .providers(new Provider("region"))
                        .build()));
    }
}
