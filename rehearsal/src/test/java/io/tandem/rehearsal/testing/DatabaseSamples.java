package io.tandem.rehearsal.testing;

import java.util.Map;

/** The least that AWS takes for the types of RDS, Secrets Manager, ECR, Backup, ElastiCache and MSK. */
final class DatabaseSamples {
    private final World world;

    DatabaseSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        return Inputs.of(token, world);
    }
}
