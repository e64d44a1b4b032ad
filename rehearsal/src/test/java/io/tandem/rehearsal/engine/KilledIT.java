package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.sweep.Orphans;
import io.tandem.rehearsal.testing.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes are killed without warning in the middle of a bring-up. */
final class KilledIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @ParameterizedTest(name = "{0} killed when {1} resources stand")
    @CsvSource({"engine, 15", "engine, 70", "cloud, 15", "cloud, 70"})
    void theNextRunConvergesAndNothingIsOrphanedOrDoubled(String victim, int resources, @TempDir Path folder)
            throws Exception {
        var project = new TestProject(folder);
        var process = bringUpInAProcessOfItsOwn(project);
        await(() -> resourcesIn(project) >= resources);
        kill(victim, process);

        try (var rehearsal = new Rehearsal(project.rehearsalFolder(), new Faults(), Map.of())) {
            var stack = rehearsal.stack("primary");
            stack.up(event -> {});

            var orphans = new Orphans(rehearsal.account(), List.of(stack.export()));
            assertThat(orphans.unknownToTheEngine()).isEmpty();
            assertThat(orphans.missingInTheCloud()).isEmpty();
            assertThat(stack.preview(event -> {}).isUnchanged()).isTrue();
        }
    }

    private static Process bringUpInAProcessOfItsOwn(TestProject project) throws IOException {
        var main = "io.tandem.rehearsal.Main";
        var command =
                List.of("java", "-cp", System.getProperty("java.class.path"), main, "rehearse", "--stacks", "primary");
        return new ProcessBuilder(command)
                .directory(project.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.folder().resolve("output.txt").toFile())
                .start();
    }

    private static void kill(String victim, Process process) throws InterruptedException {
        Predicate<ProcessHandle> isEngine =
                handle -> handle.info().command().orElse("").endsWith("/pulumi");
        if (victim.equals("engine")) {
            process.descendants().filter(isEngine).forEach(ProcessHandle::destroyForcibly);
        } else {
            process.destroyForcibly();
        }
        process.waitFor();
    }

    /** The rehearsal's folder under the project is where the command keeps it, not where the other tests do. */
    private static long resourcesIn(TestProject project) {
        var account = RehearsalFolder.of(project.folder()).account();
        if (!Files.exists(account)) {
            return 0;
        }
        try (var files = Files.walk(account)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException | UncheckedIOException e) {
            // A file was renamed under the walk: counted at the next look.
            return 0;
        }
    }

    private static void await(Condition condition) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("the bring-up gets this far in time").isBefore(deadline);
            Thread.sleep(5);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }
}
