package io.tandem.rehearsal.engine;

import io.tandem.rehearsal.values.Emptied;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The git-ignored folder that holds everything of a rehearsal: the simulated account, the engine's state, and the
 * workspace whose stack files the engine may write to, so that the project's own stay as they are.
 *
 * @param project the project's root, where Pulumi.yaml is
 * @param folder usually {@code .rehearsal} in the project
 */
public record RehearsalFolder(Path project, Path folder) {

    public RehearsalFolder {
        project = project.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        if (!Files.exists(project.resolve("Pulumi.yaml"))) {
            throw new IllegalArgumentException("--project: there is no Pulumi.yaml in " + project);
        }
    }

    public static RehearsalFolder of(Path project) {
        return new RehearsalFolder(project, project.resolve(".rehearsal"));
    }

    public Path account() {
        return folder.resolve("account");
    }

    public Path state() {
        return made(folder.resolve("state"));
    }

    public Path workspace() {
        return made(folder.resolve("workspace"));
    }

    /** Where the policy packs report on a stack: a folder without the reports of an earlier run. */
    public Path policies(String stack) {
        return Emptied.folder(folder.resolve("policies").resolve(stack));
    }

    /** What the engine's process needs: file backend, passphrase, no network, the simulated providers. */
    public Map<String, String> environment(String debugProviders) {
        return Map.of(
                "PULUMI_BACKEND_URL",
                state().toUri().toString().replaceFirst("^file:/+", "file:///"),
                "PULUMI_HOME",
                made(folder.resolve("home")).toString(),
                // Guards nothing: what is simulated has no secrets worth keeping.
                "PULUMI_CONFIG_PASSPHRASE",
                "rehearsal",
                "PULUMI_SKIP_UPDATE_CHECK",
                "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true",
                "PULUMI_DEBUG_PROVIDERS",
                debugProviders);
    }

    private static Path made(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + path, e);
        }
    }
}
