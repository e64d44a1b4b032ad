package io.tandem.rehearsal.testing;

import java.util.Map;

/** The least that AWS takes for the types of load balancers, certificates, firewalls, DNS, topics and alarms. */
final class EdgeSamples {
    private final World world;

    EdgeSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        return Inputs.of(token, world);
    }
}
