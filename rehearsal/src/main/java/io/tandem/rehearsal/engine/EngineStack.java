package io.tandem.rehearsal.engine;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.events.EngineEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One stack. Every operation runs the real engine and returns what it did, or throws {@link EngineFailure}. */
public final class EngineStack {
    private static final String SECRET_VALUES = "**/secretVersion:SecretVersion::**";
    private static final List<String> AT_ONCE = List.of("--yes", "--skip-preview");

    private final String name;
    private final PulumiCli cli;
    private final List<String> packFlags;

    private EngineStack(String name, PulumiCli cli, List<String> packFlags) {
        this.name = name;
        this.cli = cli;
        this.packFlags = List.copyOf(packFlags);
    }

    /** Selects the stack, and makes it if it is new. */
    static EngineStack select(String name, PulumiCli cli) {
        var stack = new EngineStack(name, cli, List.of());
        stack.command("stack", "select", "--create");
        return stack;
    }

    /** A stack that is there already, or that a preview may find not to be. */
    static EngineStack existing(String name, PulumiCli cli) {
        return new EngineStack(name, cli, List.of());
    }

    /** The same stack, whose previews and ups are judged by policy packs: a mandatory violation fails them. */
    public EngineStack judgedBy(List<Path> packs) {
        return judgedBy(packs, Optional.empty());
    }

    /**
     * As {@link #judgedBy(List)}, with levels of rules that are this stack's own.
     *
     * @param levels a folder with a configuration of the packs for each stack that has one, {@code STACK.json}
     */
    public EngineStack judgedBy(List<Path> packs, Optional<Path> levels) {
        var own = levels.map(folder -> folder.resolve(name + ".json")).filter(Files::exists);
        return new EngineStack(name, cli, flags(packs, own));
    }

    private static List<String> flags(List<Path> packs, Optional<Path> configuration) {
        return packs.stream()
                .flatMap(pack -> Stream.concat(
                        Stream.of("--policy-pack", pack.toAbsolutePath().toString()),
                        configuration.stream()
                                .flatMap(file -> Stream.of(
                                        "--policy-pack-config",
                                        file.toAbsolutePath().toString()))))
                .toList();
    }

    /** The same stack, whose packs write what they found into a folder, in this project's own form. */
    public EngineStack reportingTo(Path folder) {
        return new EngineStack(name, cli.with("TANDEM_POLICY_REPORTS", folder.toString()), packFlags);
    }

    /** Lets the packs judge what stands; nothing is asked of the program, and their reports alone say what they found. */
    public void analyze() {
        try {
            var unused = cli.run(with(
                    List.of("policy", "analyze", "--non-interactive", "--stack", name),
                    packFlags.toArray(String[]::new)));
        } catch (AutomationException e) {
            // A violation makes it fail; the reports say which.
        }
    }

    public Outcome preview(Consumer<EngineEvent> watcher) {
        return run("preview", packFlags, watcher);
    }

    /** A preview whose update plan is kept in a file; secrets in it are encrypted as in the state. */
    public Outcome preview(Path plan, Consumer<EngineEvent> watcher) {
        return run("preview", with(packFlags, "--save-plan", plan.toString()), watcher);
    }

    /** An up that the engine stops at the first resource that would become something else than the plan says. */
    public Outcome up(Path plan, Consumer<EngineEvent> watcher) {
        return run("up", with(with(AT_ONCE, "--plan", plan.toString()), packFlags.toArray(String[]::new)), watcher);
    }

    /**
     * Compares the state with what the cloud says, and changes neither. Values of secrets are left out: who compares may
     * not read them, and whoever owns a secret may change it.
     */
    public Outcome compare(Consumer<EngineEvent> watcher) {
        return run("refresh", List.of("--preview-only", "--exclude", SECRET_VALUES), watcher);
    }

    public Outcome up(Consumer<EngineEvent> watcher) {
        return run("up", with(AT_ONCE, packFlags.toArray(String[]::new)), watcher);
    }

    public Outcome refresh(Consumer<EngineEvent> watcher) {
        return run("refresh", AT_ONCE, watcher);
    }

    public Outcome destroy(Consumer<EngineEvent> watcher) {
        return run("destroy", AT_ONCE, watcher);
    }

    /** Runs {@code up} or {@code destroy} as far as it goes past failures; returns what went wrong, if anything did. */
    public Optional<EngineFailure> attempt(String operation) {
        return attempt(operation, event -> {});
    }

    /** As {@link #attempt(String)}, with the events passed on. */
    public Optional<EngineFailure> attempt(String operation, Consumer<EngineEvent> watcher) {
        try {
            var unused = run(operation, with(AT_ONCE, "--continue-on-error"), watcher);
            return Optional.empty();
        } catch (EngineFailure failure) {
            return Optional.of(failure);
        }
    }

    public Deployment export() {
        return Deployment.parse(command("stack", "export"));
    }

    /** A preview without events, with nothing around it that would cost time of its own. */
    public void previewQuietly() {
        command(with(List.of("preview", "--non-interactive"), packFlags.toArray(String[]::new))
                .toArray(String[]::new));
    }

    /** Runs the Pulumi CLI on this stack with the terminal handed over, and returns its exit code. */
    public int pulumi(List<String> arguments) {
        return cli.handOver(with(arguments, "--stack", name));
    }

    private Outcome run(String operation, List<String> flags, Consumer<EngineEvent> watcher) {
        var collector = new Outcome.Collector();
        var arguments = new ArrayList<>(List.of(operation, "--non-interactive", "--stack", name));
        arguments.addAll(flags);
        try {
            cli.run(arguments, event -> {
                collector.add(event);
                watcher.accept(event);
            });
            return collector.outcome();
        } catch (AutomationException e) {
            throw new EngineFailure(name, operation, collector.errors(), e);
        }
    }

    private String command(String... arguments) {
        try {
            return cli.run(with(List.of(arguments), "--stack", name));
        } catch (AutomationException e) {
            throw new EngineFailure(name, String.join(" ", arguments), List.of(), e);
        }
    }

    private static List<String> with(List<String> arguments, String... more) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }
}
