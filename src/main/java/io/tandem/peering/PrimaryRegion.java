package io.tandem.peering;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.StackReference;
import com.pulumi.resources.StackReferenceArgs;
import io.tandem.settings.PeerSettings;
import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The primary as its DR stack sees it. Only the outputs of its stack are read, nothing in its region: the DR stack works
 * when that is gone.
 */
public final class PrimaryRegion {
    private static final String UNCHANGED = "nothing was changed";

    private PrimaryRegion() {}

    /**
     * The ports of the primary, for a stack that has one.
     *
     * @throws RunException if the primary is not there yet or is not this stack's primary; the message says what to do
     */
    public static Optional<RegionPorts> of(StackSettings settings) {
        return settings.peer().flatMap(peer -> peer.stack().map(stack -> read(stack, peer, settings)));
    }

    private static RegionPorts read(String stack, PeerSettings peer, StackSettings settings) {
        var outputs = new StackOutputs(new StackReference(
                // All the engine says when there is no such stack is this name, then it stops the program.
                "first " + upCommand(stack),
                StackReferenceArgs.builder().name(stack).build()));
        try {
            if (outputs.isEmpty()) {
                throw new RunException(
                        "%s (tandem:peer.stack) has published nothing: the primary comes up first, by `%s`; %s"
                                .formatted(stack, upCommand(stack), UNCHANGED));
            }
            var ports = RegionPorts.from(outputs);
            check(stack, ports, peer, settings);
            return ports;
        } catch (IllegalArgumentException e) {
            throw new RunException("%s (tandem:peer.stack) is no region of this program, or of an older one: %s; %s"
                    .formatted(stack, e.getMessage(), UNCHANGED));
        }
    }

    private static String upCommand(String stack) {
        return "make up STACK=" + stack.substring(stack.lastIndexOf('/') + 1);
    }

    private static void check(String stack, RegionPorts ports, PeerSettings peer, StackSettings settings) {
        var differences = Stream.of(
                        difference("role", ports.identity().role(), Role.PRIMARY, "what a dr stack reads"),
                        difference(
                                "environment",
                                ports.identity().environment(),
                                settings.environment(),
                                "tandem:environment"),
                        difference("account", ports.identity().account(), settings.account(), "tandem:account"),
                        difference("region", ports.identity().region(), peer.region(), "tandem:peer.region"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        if (!differences.isEmpty()) {
            throw new RunException("%s (tandem:peer.stack) is not this stack's primary; %s:%s"
                    .formatted(stack, UNCHANGED, differences));
        }
    }

    private static Optional<String> difference(String output, Object theirs, Object ours, String source) {
        return theirs.equals(ours)
                ? Optional.empty()
                : Optional.of("%n  its %s is %s, but %s is %s".formatted(output, theirs, source, ours));
    }
}
