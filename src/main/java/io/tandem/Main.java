package io.tandem;

import com.pulumi.Pulumi;
import io.tandem.cluster.StandardSupport;
import io.tandem.settings.ConfigSource;
import io.tandem.settings.StackSettings;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Entry point that the language host starts. Wrong settings end it before any resource is registered. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Pulumi.run(ctx -> {
            FreshJar.require();
            var settings = StackSettings.read(ConfigSource.of(System.getenv()), LocalDate.now(ZoneOffset.UTC));
            StandardSupport.register(System.getenv("PULUMI_MONITOR"));
            RegionStack.build(ctx, settings);
        });
    }
}
