package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.delivery.Applier;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does what the plan of a stack says. Exit code 1: it was stopped, failed, or did something else. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Bring a stack up exactly as its plan says; any difference stops it.")
final class ApplyCommand implements Callable<Integer> {
    @Mixin
    private DeliveryOptions options;

    @Option(
            names = "--commit",
            defaultValue = "unknown",
            paramLabel = "ID",
            description = "The commit that is deployed, for the summary.")
    private String commit;

    @Override
    public Integer call() {
        try (var stacks = options.open()) {
            var summary = new Applier(stacks, options.project(), options.judged())
                    .apply(options.stack(), options.account(), commit, options.folder());
            System.out.print(summary.markdown());
            return summary.exitCode();
        }
    }
}
