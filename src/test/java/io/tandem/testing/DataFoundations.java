package io.tandem.testing;

import com.pulumi.core.Output;
import io.tandem.data.DataFoundation;
import io.tandem.keys.Site;
import io.tandem.settings.PeerSettings;
import io.tandem.settings.StackSettings;

/** What stores are built on in a test, by the settings of a stack. */
public final class DataFoundations {
    private DataFoundations() {}

    public static DataFoundation of(StackSettings settings) {
        return new DataFoundation(
                Site.of(settings),
                settings.role(),
                settings.peer().map(PeerSettings::region),
                Placements.of(settings),
                Output.of("sg-cluster"),
                KeySamples.arns(),
                Output.of("arn:alarms"));
    }
}
