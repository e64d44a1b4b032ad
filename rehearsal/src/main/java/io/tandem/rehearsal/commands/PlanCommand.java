package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.delivery.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Previews a stack and keeps the plan. Exit code 1: something stops it, and there is no plan. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Preview a stack under the policy packs, and keep the plan that `apply` is held to.")
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private DeliveryOptions options;

    @Override
    public Integer call() throws IOException {
        var folder = options.folder();
        try (var stacks = options.open()) {
            var review = new Planner(stacks, options.project(), options.judged()).plan(options.stack(), folder);
            System.out.print(Files.readString(folder.folder().resolve("plan.md")));
            return review.exitCode();
        }
    }
}
