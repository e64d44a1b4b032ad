package io.tandem.rehearsal.engine;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.LocalPulumiCommand;
import com.pulumi.automation.PulumiCommand;
import com.pulumi.automation.events.EngineEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Pulumi CLI in one project. Commands and their events go through the Automation API; its stacks are not used, for
 * in 1.36.1 they cannot read outputs that are not text.
 */
final class PulumiCli {
    private final Path project;
    private final Map<String, String> environment;
    private final Optional<PulumiCommand> command;

    PulumiCli(Path project, Map<String, String> environment) {
        this(project, environment, Optional.empty());
    }

    /** As above; {@code command} runs in place of the {@code pulumi} on PATH. */
    PulumiCli(Path project, Map<String, String> environment, Optional<PulumiCommand> command) {
        this.project = project;
        this.environment = environment;
        this.command = command;
    }

    /** The same with one more variable in its environment. */
    PulumiCli with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new PulumiCli(project, Map.copyOf(more), command);
    }

    /** Runs a command and returns what it printed. */
    String run(List<String> arguments) throws AutomationException {
        return command().run(arguments, options().build()).standardOutput();
    }

    /** Runs an operation of the engine and passes its events on. */
    void run(List<String> arguments, Consumer<EngineEvent> watcher) throws AutomationException {
        var unused = command().run(arguments, options().onEngineEvent(watcher).build());
    }

    /** Hands the terminal over and returns the exit code. */
    int handOver(List<String> arguments) {
        var line = new ArrayList<>(List.of("pulumi"));
        line.addAll(arguments);
        var process = new ProcessBuilder(line).directory(project.toFile()).inheritIO();
        process.environment().putAll(environment);
        try {
            return process.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start pulumi; `make toolchain` installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pulumi ran", e);
        }
    }

    private PulumiCommand command() throws AutomationException {
        return command.isPresent() ? command.get() : LocalPulumiCommand.create();
    }

    private CommandRunOptions.Builder options() {
        return CommandRunOptions.builder().workingDir(project).additionalEnv(environment);
    }
}
