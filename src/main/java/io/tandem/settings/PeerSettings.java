package io.tandem.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The twin of this stack.
 *
 * @param region the twin's region
 * @param cidr the twin's VPC
 * @param stack where the primary's outputs are read, {@code organization/project/stack}; present in the DR stack only
 */
public record PeerSettings(String region, Cidr cidr, Optional<String> stack) {
    private static final Legal<String> STACK_NAME = Legal.matching(
            "a full stack name, such as organization/tandem/primary", Pattern.compile("[\\w.-]+/[\\w.-]+/[\\w.-]+"));

    public PeerSettings {
        Rules rules =
                new Rules().check("region", region, StackSettings.REGION).check("cidr", cidr, NetworkSettings.VPC);
        stack.ifPresent(name -> rules.check("stack", name, STACK_NAME));
        rules.enforce();
    }

    static PeerSettings read(Section in) {
        return new PeerSettings(
                in.text("region").required("ap-south-2"),
                in.cidr("cidr").required(Cidr.parse("10.1.0.0/16")),
                in.text("stack").optional());
    }
}
