package io.tandem.peering;

import com.pulumi.exceptions.RunException;
import com.pulumi.resources.StackReference;
import com.pulumi.resources.StackReferenceArgs;
import io.tandem.settings.PeerSettings;
import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the DR stack finds its primary. */
public final class PrimaryRegion {
    private PrimaryRegion() {}

    /**
     * The primary's ports, if the settings name a stack to read them from. Only its stack's outputs are read, nothing in
     * its region: the DR stack works when that is gone.
     *
     * @throws RunException if the primary is not there yet or is not this stack's primary; says what to do
     */
    public static Optional<RegionPorts> of(StackSettings settings) {
        return settings.peer().flatMap(peer -> peer.stack().map(stack -> read(stack, peer, settings)));
    }

    private static RegionPorts read(String stack, PeerSettings peer, StackSettings settings) {
        try {
            var args = StackReferenceArgs.builder().name(stack).build();
            var ports = RegionPorts.from(new StackReference(settings.name() + "-primary", args));
            check(stack, ports, peer, settings);
            return ports;
        } catch (MissingOutputException | CompletionException e) {
            throw new RunException(
                    "the primary stack %s cannot be read, %s: it comes up first, by `make up STACK=%s`; nothing was changed"
                            .formatted(stack, e.getMessage(), stack.substring(stack.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException e) {
            throw new RunException("tandem:peer.stack %s is no primary stack: %s".formatted(stack, e.getMessage()));
        }
    }

    private static void check(String stack, RegionPorts ports, PeerSettings peer, StackSettings settings) {
        var differences = Stream.of(
                        difference("role", ports.role(), Role.PRIMARY, "what a dr stack reads"),
                        difference("environment", ports.environment(), settings.environment(), "tandem:environment"),
                        difference("account", ports.account(), settings.account(), "tandem:account"),
                        difference("region", ports.region(), peer.region(), "tandem:peer.region"),
                        difference("vpcCidr", ports.vpcCidr(), peer.cidr(), "tandem:peer.cidr"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        if (!differences.isEmpty()) {
            throw new RunException("tandem:peer.stack %s is not the primary of this stack; nothing was changed:%s"
                    .formatted(stack, differences));
        }
    }

    private static Optional<String> difference(String output, Object theirs, Object ours, String source) {
        return theirs.equals(ours)
                ? Optional.empty()
                : Optional.of("%n  its %s is %s, but %s is %s".formatted(output, theirs, source, ours));
    }
}
