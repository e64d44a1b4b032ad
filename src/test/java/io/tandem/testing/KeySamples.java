package io.tandem.testing;

import com.pulumi.core.Output;
import io.tandem.keys.KeyArns;
import io.tandem.keys.KeyUse;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keys to build rooms with: {@code arn:logs-key} and so on. */
public final class KeySamples {
    private KeySamples() {}

    /** Made anew each time: an output belongs to the run that it was made in. */
    public static KeyArns arns() {
        return new KeyArns(
                Arrays.stream(KeyUse.values())
                        .collect(Collectors.toMap(Function.identity(), use -> Output.of("arn:" + use + "-key"))),
                Optional.of(Output.of("arn:secrets-replica-key")));
    }
}
