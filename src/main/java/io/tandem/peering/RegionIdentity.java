package io.tandem.peering;

import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;

/**
 * Which region this is.
 *
 * @param replication where the region's data goes or comes from; {@code none} without a twin
 */
public record RegionIdentity(Role role, String replication, String environment, String account, String region) {

    static RegionIdentity of(StackSettings settings) {
        return new RegionIdentity(
                settings.role(),
                settings.peer()
                        .map(peer -> (settings.role() == Role.DR ? "from " : "to ") + peer.region())
                        .orElse("none"),
                settings.environment(),
                settings.account(),
                settings.region());
    }
}
