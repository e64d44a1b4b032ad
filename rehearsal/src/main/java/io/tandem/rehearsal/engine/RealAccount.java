package io.tandem.rehearsal.engine;

import com.pulumi.automation.PulumiCommand;
import io.tandem.rehearsal.catalog.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The project's stacks where they really are. The engine gets this process's environment, in which the backend
 * (PULUMI_BACKEND_URL) and the credentials of AWS have to be: what a command may do there is what its role may do. A stack
 * is made by {@code pulumi stack init}, never by the way.
 */
public final class RealAccount implements Stacks {
    /** No engine may ask anybody, nor look for a newer one of itself. */
    private static final Map<String, String> ENVIRONMENT = Map.of("PULUMI_SKIP_UPDATE_CHECK", "true");

    private final PulumiCli cli;
    private final Catalog catalog = Catalog.load();

    /** Of the project whose root, where Pulumi.yaml and the stack files are, this is. */
    public RealAccount(Path project) {
        this(project, Optional.empty());
    }

    RealAccount(Path project, Optional<PulumiCommand> command) {
        var root = project.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve("Pulumi.yaml"))) {
            throw new IllegalArgumentException("--project: there is no Pulumi.yaml in " + root);
        }
        this.cli = new PulumiCli(root, ENVIRONMENT, command);
    }

    @Override
    public EngineStack stack(String name) {
        return EngineStack.existing(name, cli);
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    /** Nothing of it is held. */
    @Override
    public void close() {}
}
