package io.tandem.rehearsal.commands;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs any Pulumi command on a stack of the simulated cloud. */
@Command(
        name = "pulumi",
        mixinStandardHelpOptions = true,
        description =
                "Run a Pulumi command on a stack on the simulated cloud, such as: pulumi --stack primary -- preview.")
final class PulumiCommand implements Callable<Integer> {
    @Mixin
    private CloudOptions options;

    @Option(names = "--stack", required = true, paramLabel = "NAME", description = "The stack, such as primary.")
    private String stack;

    @Parameters(paramLabel = "ARGUMENT", arity = "1..*", description = "What the Pulumi CLI is called with.")
    private List<String> arguments;

    @Override
    public Integer call() {
        try (var rehearsal = options.open()) {
            return rehearsal.stack(stack).pulumi(arguments);
        }
    }
}
