package io.tandem.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.GitRepository;
import io.tandem.testing.GitRepository.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PROD is never destroyed without two settings that were changed in two commits of the main branch. */
class DestroyableTest {
    private static final List<String> SCRIPTS =
            List.of("tools/destroyable", "tools/stack", "tools/lib/progress.sh", "tools/lib/stack.sh");

    private GitRepository repository;

    @BeforeEach
    void clone(@TempDir Path folder) throws IOException {
        for (var script : SCRIPTS) {
            var copy = folder.resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(script), copy);
        }
        repository = GitRepository.in(folder);
        settings("primary", "prod", true);
        settings("dev", "dev", true);
        merged("Begin");
    }

    @Test
    void twoSettingsInTwoCommitsAllowIt() throws IOException {
        settings("primary", "prod", false);
        merged("Take the protection off");
        list("primary");
        merged("Name it");

        assertThat(asked("primary").exitCode()).isZero();
    }

    @Test
    void whatIsProtectedIsNotDestroyed() {
        assertThat(asked("primary")).satisfies(refused("does not say tandem:protection: false"));
    }

    @Test
    void oneSettingIsNotEnough() throws IOException {
        settings("primary", "prod", false);
        merged("Take the protection off");

        assertThat(asked("primary")).satisfies(refused("the file destroyable does not name it"));
    }

    @Test
    void bothInOneCommitAreOneDecision() throws IOException {
        settings("primary", "prod", false);
        list("primary");
        merged("Do both");

        assertThat(asked("primary")).satisfies(refused("in a later commit"));
    }

    @Test
    void aMergeOfBothIsOneCommit() throws IOException {
        repository.git("checkout", "--quiet", "-b", "both");
        settings("primary", "prod", false);
        repository.commit("Take the protection off");
        list("primary");
        repository.commit("Name it");
        repository.git("checkout", "--quiet", "main");
        repository.git("merge", "--quiet", "--no-ff", "both", "--message", "Merge both");
        publish();

        assertThat(asked("primary")).satisfies(refused("in a later commit"));
    }

    @Test
    void theOtherOrderDoesNotCount() throws IOException {
        list("primary");
        merged("Name it");
        settings("primary", "prod", false);
        merged("Take the protection off");

        assertThat(asked("primary")).satisfies(refused("in a later commit"));
    }

    @Test
    void whatIsNotCommittedDoesNotCount() throws IOException {
        settings("primary", "prod", false);
        merged("Take the protection off");
        list("dev");
        merged("Name another");
        list("primary");

        assertThat(asked("primary")).satisfies(refused("not committed"));
    }

    @Test
    void whatNobodyMergedDoesNotCount() throws IOException {
        settings("primary", "prod", false);
        merged("Take the protection off");
        list("primary");
        repository.commit("Name it");

        assertThat(asked("primary")).satisfies(refused("not on origin/main"));
    }

    @Test
    void aStackThatIsNamedNoLongerIsSafeAgain() throws IOException {
        settings("primary", "prod", false);
        merged("Take the protection off");
        list("primary");
        merged("Name it");
        list("");
        merged("Think again");

        assertThat(asked("primary")).satisfies(refused("does not name it"));
    }

    @Test
    void developmentNeedsNoneOfIt() {
        assertThat(asked("dev").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prod", "dev2"})
    void nothingIsDestroyedThatIsNotNamedTwice(String confirmation) {
        var result = repository.run(
                Map.of("STACK", "dev", "CONFIRM", confirmation, "YES", "1"), List.of("tools/stack", "destroy"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).contains("nothing is destroyed unless it is named twice");
    }

    @Test
    void theCommandItselfAsksForBoth() {
        var result = repository.run(
                Map.of("STACK", "primary", "CONFIRM", "primary", "YES", "1"), List.of("tools/stack", "destroy"));

        assertThat(result).satisfies(refused("primary may not be destroyed"));
    }

    private static ThrowingConsumer<Result> refused(String reason) {
        return result -> {
            assertThat(result.exitCode()).isOne();
            assertThat(result.output()).contains(reason);
        };
    }

    private Result asked(String stack) {
        return repository.run(Map.of(), List.of("tools/destroyable", stack));
    }

    private void merged(String message) {
        repository.commit(message);
        publish();
    }

    private void publish() {
        repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    }

    private void list(String stack) throws IOException {
        Files.writeString(repository.folder().resolve("destroyable"), stack + "\n");
    }

    private void settings(String stack, String environment, boolean isProtected) throws IOException {
        Files.writeString(
                repository.folder().resolve("Pulumi." + stack + ".yaml"),
                "config:\n  tandem:environment: %s\n  tandem:protection: %s\n".formatted(environment, isProtected));
    }
}
