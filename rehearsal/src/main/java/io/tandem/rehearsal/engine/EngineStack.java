package io.tandem.rehearsal.engine;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.OutputValue;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.RefreshOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.UpdateOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.automation.events.EngineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One stack, driven through the Automation API. Every operation runs the real engine and returns what it did. */
public final class EngineStack {
    private final WorkspaceStack stack;
    private final PulumiCli cli;

    EngineStack(WorkspaceStack stack, PulumiCli cli) {
        this.stack = stack;
        this.cli = cli;
    }

    public String name() {
        return stack.name();
    }

    public Outcome preview(Consumer<EngineEvent> watcher) {
        return run("preview", PreviewOptions.builder(), watcher, options -> stack.preview(options.build()));
    }

    public Outcome up(Consumer<EngineEvent> watcher) {
        return run("up", UpOptions.builder(), watcher, options -> stack.up(options.build()));
    }

    public Outcome refresh(Consumer<EngineEvent> watcher) {
        return run("refresh", RefreshOptions.builder(), watcher, options -> stack.refresh(options.build()));
    }

    public Outcome destroy(Consumer<EngineEvent> watcher) {
        return run("destroy", DestroyOptions.builder(), watcher, options -> stack.destroy(options.build()));
    }

    /** Goes as far as it can past failures, and returns what went wrong, if anything did. */
    public Optional<EngineFailure> tryUp() {
        return attempt(() -> run(
                "up", UpOptions.builder().continueOnError(true), event -> {}, options -> stack.up(options.build())));
    }

    /** Goes as far as it can past failures, and returns what went wrong, if anything did. */
    public Optional<EngineFailure> tryDestroy() {
        return attempt(() -> run(
                "destroy",
                DestroyOptions.builder().continueOnError(true),
                event -> {},
                options -> stack.destroy(options.build())));
    }

    public Deployment export() {
        try {
            return Deployment.of(stack.exportStack().deployment());
        } catch (AutomationException e) {
            throw new EngineFailure(name(), "export", List.of(), e);
        }
    }

    public Map<String, OutputValue> outputs() {
        try {
            return stack.getOutputs();
        } catch (AutomationException e) {
            throw new EngineFailure(name(), "output", List.of(), e);
        }
    }

    /** Takes the protection off every resource, in the state alone. */
    public void unprotectAll() {
        cli.runQuietly(List.of("state", "unprotect", "--all", "--yes", "--stack", name()));
    }

    /** A preview by the CLI alone, with nothing around it that would cost time of its own. */
    public void previewQuietly() {
        cli.runQuietly(List.of("preview", "--non-interactive", "--stack", name()));
    }

    /** Runs the Pulumi CLI on this stack with the terminal handed over, and returns its exit code. */
    public int pulumi(List<String> arguments) {
        var command = new ArrayList<>(arguments);
        command.addAll(List.of("--stack", name()));
        return cli.run(command);
    }

    private <B extends UpdateOptions.Builder<B>> Outcome run(
            String operation, B options, Consumer<EngineEvent> watcher, Call<B> call) {
        var collector = new Outcome.Collector();
        options.onEvent(event -> {
            collector.add(event);
            watcher.accept(event);
        });
        try {
            call.with(options);
            return collector.outcome();
        } catch (AutomationException e) {
            throw new EngineFailure(name(), operation, collector.errors(), e);
        }
    }

    private static Optional<EngineFailure> attempt(Runnable operation) {
        try {
            operation.run();
            return Optional.empty();
        } catch (EngineFailure failure) {
            return Optional.of(failure);
        }
    }

    @FunctionalInterface
    private interface Call<B> {
        void with(B options) throws AutomationException;
    }
}
