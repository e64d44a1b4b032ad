package io.tandem.policy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A copy of the program's stack {@code primary} whose settings a test may change, with a simulated account of its own. */
public record ProjectCopy(Path folder) {
    public static final Path ROOT = Path.of(System.getProperty("tandem.root", ".."));

    /** Every pack in one. */
    public static final Path ALL = ROOT.resolve("policies/bin/all").toAbsolutePath();

    /** What a command left behind. */
    public record Run(int exitCode, String output) {}

    /** The project as it is, in an empty folder. */
    public static ProjectCopy in(Path folder) throws IOException {
        var jar = ROOT.resolve("target/tandem.jar").toAbsolutePath();
        Files.writeString(
                folder.resolve("Pulumi.yaml"),
                Files.readString(ROOT.resolve("Pulumi.yaml")).replace("target/tandem.jar", jar.toString()));
        for (var stack : List.of("Pulumi.foundation.yaml", "Pulumi.primary.yaml")) {
            Files.copy(ROOT.resolve(stack), folder.resolve(stack));
        }
        return new ProjectCopy(folder);
    }

    /** Changes a setting, which has to be there. */
    public ProjectCopy with(String setting, String changed) throws IOException {
        var file = folder.resolve("Pulumi.primary.yaml");
        var text = Files.readString(file);
        assertThat(text).contains(setting);
        Files.writeString(file, text.replace(setting, changed));
        return this;
    }

    /** Runs a command of the rehearsal here. */
    public Run rehearsal(List<String> arguments) throws Exception {
        var jar = ROOT.resolve("rehearsal/target/rehearsal.jar").toAbsolutePath();
        var command = new ArrayList<>(List.of("java", "-jar", jar.toString()));
        command.addAll(arguments);
        return run(folder, command);
    }

    /** Runs a command in a folder. */
    public static Run run(Path folder, List<String> command) throws Exception {
        var log = Files.createTempFile("gate", ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PULUMI_SKIP_UPDATE_CHECK", "true");
        int exitCode = builder.start().waitFor();
        var output = Files.readString(log);
        Files.delete(log);
        return new Run(exitCode, output);
    }
}
