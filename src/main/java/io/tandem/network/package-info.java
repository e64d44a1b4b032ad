/**
 * A region's VPC: three tiers of subnets, their ways out, what may pass between them, and the record of what did. In:
 * {@code NetworkSettings}, the {@code Site} and the log key. Out: {@code Placement}, all that other rooms may know of
 * the network.
 */
@NullMarked
package io.tandem.network;

import org.jspecify.annotations.NullMarked;
