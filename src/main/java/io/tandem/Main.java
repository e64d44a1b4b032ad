package io.tandem;

import com.pulumi.Pulumi;
import io.tandem.cluster.StandardSupport;
import io.tandem.settings.ConfigSource;
import io.tandem.settings.FoundationSettings;
import io.tandem.settings.StackSettings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Entry point that the language host starts. Wrong settings end it before any resource is registered. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // The SDK keeps one thread of the common pool busy (pulumi-java #2270); on two cores the pool would have one
        // more, and that one waits for the primary's outputs.
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        // What the SDK tells the engine it writes to stderr as well, and the engine shows both.
        LogManager.getLogManager().reset();
        Pulumi.run(ctx -> {
            // Not before: the SDK sets the level of this log when it starts.
            SdkPolling.slowDown(Logger.getLogger("com.pulumi.deployment.internal.DeploymentImpl"));
            FreshJar.require();
            var config = ConfigSource.of(System.getenv());
            if (FoundationSettings.areIn(config)) {
                FoundationStack.build(ctx, FoundationSettings.read(config));
                return;
            }
            var settings = StackSettings.read(config, LocalDate.now(ZoneOffset.UTC));
            StackTransforms.register(
                    System.getenv("PULUMI_MONITOR"),
                    List.of(StandardSupport::transform, new RoleBoundary(settings.permissionsBoundary())));
            RegionStack.build(ctx, settings);
        });
    }
}
