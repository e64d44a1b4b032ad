package io.tandem.testing;

import com.pulumi.core.Output;
import io.tandem.network.Placement;
import io.tandem.settings.StackSettings;
import java.util.List;

/** Networks to place rooms in: subnets {@code public-1} and so on. */
public final class Placements {
    private Placements() {}

    public static Placement of(StackSettings settings) {
        return new Placement(
                Output.of("vpc"),
                settings.network().cidr(),
                Output.of(List.of("public-1", "public-2")),
                Output.of(List.of("private-1", "private-2")),
                Output.of(List.of("private-1", "private-2")),
                Output.of(List.of("data-1", "data-2")),
                List.of(Output.of("nat-1"), Output.of("nat-2")));
    }
}
