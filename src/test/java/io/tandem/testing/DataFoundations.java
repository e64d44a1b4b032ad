package io.tandem.testing;

import com.pulumi.core.Output;
import io.tandem.data.DataFoundation;
import io.tandem.keys.Site;
import io.tandem.network.Placement;
import io.tandem.settings.PeerSettings;
import io.tandem.settings.StackSettings;
import java.util.List;

/** What stores are built on in a test, by the settings of a stack. */
public final class DataFoundations {
    private DataFoundations() {}

    public static DataFoundation of(StackSettings settings) {
        return new DataFoundation(
                Site.of(settings),
                settings.role(),
                settings.peer().map(PeerSettings::region),
                new Placement(
                        Output.of("vpc"),
                        settings.network().cidr(),
                        Output.of(List.of("public-1", "public-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("private-1", "private-2")),
                        Output.of(List.of("data-1", "data-2"))),
                Output.of("sg-cluster"),
                KeySamples.arns(),
                Output.of("arn:alarms"));
    }
}
