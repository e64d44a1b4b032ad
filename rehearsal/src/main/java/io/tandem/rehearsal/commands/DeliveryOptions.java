package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.delivery.DeliveryFolder;
import io.tandem.rehearsal.engine.Stacks;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.report.Terminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands on a stack's way into an account. */
final class DeliveryOptions {
    @Mixin
    private AccountOptions account;

    @Mixin
    private PolicyOptions policies;

    @Option(names = "--stack", required = true, paramLabel = "NAME", description = "The stack, such as dev.")
    private String stack;

    String stack() {
        return stack;
    }

    /** {@code simulated} or {@code real}. */
    String account() {
        return account.name();
    }

    Stacks open() {
        return account.open();
    }

    ProjectStacks project() {
        return ProjectStacks.of(account.project());
    }

    DeliveryFolder folder() {
        return DeliveryFolder.of(account.project(), account.name(), stack);
    }

    JudgedPreview judged() {
        // Standard output is for what a pipeline keeps.
        return policies.preview(folder().folder().resolve("policies"), new Terminal(System.err, false));
    }
}
