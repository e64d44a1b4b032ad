package io.tandem.settings;

import java.util.Optional;

/**
 * The twin of this stack.
 *
 * @param region the twin's region
 * @param cidr the twin's VPC
 * @param stack where the primary's outputs are read, {@code organization/project/stack}; present in the DR stack only
 */
public record PeerSettings(String region, Cidr cidr, Optional<String> stack) {}
