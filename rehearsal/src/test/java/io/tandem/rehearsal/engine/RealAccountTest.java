package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.CommandResult;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.PulumiCommand;
import com.pulumi.automation.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On the real account the engine is called with this process's environment and nothing of the rehearsal's. */
class RealAccountTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private final Calls calls = new Calls();
    private final RealAccount account = new RealAccount(PROJECT, Optional.of(calls));

    /** Answers every command with nothing, and remembers it. */
    private static final class Calls implements PulumiCommand {
        private final List<List<String>> arguments = new ArrayList<>();
        private final List<CommandRunOptions> options = new ArrayList<>();

        @Override
        public @Nullable Version version() {
            return null;
        }

        @Override
        public CommandResult run(List<String> args, CommandRunOptions runOptions) {
            arguments.add(List.copyOf(args));
            options.add(runOptions);
            return new CommandResult(0, "", "");
        }
    }

    @Test
    void backendCredentialsAndProvidersAreTheProcessesOwn() {
        account.stack("dev").preview(event -> {});

        assertThat(calls.options).singleElement().satisfies(options -> assertThat(options.additionalEnv())
                .containsOnlyKeys("PULUMI_SKIP_UPDATE_CHECK"));
    }

    @Test
    void itRunsInTheProjectItself() {
        account.stack("dev").preview(event -> {});

        assertThat(calls.options)
                .singleElement()
                .extracting(CommandRunOptions::workingDir)
                .isEqualTo(PROJECT);
    }

    @Test
    void aPreviewOnlyReadsAndMakesNoStack() {
        account.stack("dev")
                .judgedBy(List.of(Path.of("/packs/all")), Optional.of(PROJECT.resolve("policies/levels")))
                .preview(event -> {});

        assertThat(calls.arguments)
                .containsExactly(List.of(
                        "preview",
                        "--non-interactive",
                        "--stack",
                        "dev",
                        "--policy-pack",
                        "/packs/all",
                        "--policy-pack-config",
                        PROJECT.resolve("policies/levels/dev.json").toString()));
    }

    @Test
    void aComparisonOnlyReads() {
        account.stack("dr").compare(event -> {});

        assertThat(calls.arguments)
                .containsExactly(List.of(
                        "refresh",
                        "--non-interactive",
                        "--stack",
                        "dr",
                        "--preview-only",
                        "--exclude",
                        "**/secretVersion:SecretVersion::**"));
    }

    @Test
    void anUpIsHeldToItsPlan() {
        account.stack("dev").up(Path.of("/plans/plan.json"), event -> {});

        assertThat(calls.arguments)
                .containsExactly(List.of(
                        "up",
                        "--non-interactive",
                        "--stack",
                        "dev",
                        "--yes",
                        "--skip-preview",
                        "--plan",
                        "/plans/plan.json"));
    }
}
