package io.tandem.rehearsal.testing;

import java.util.Map;

/** The least that AWS takes for the types of S3, DynamoDB and KMS replicas. */
final class StorageSamples {
    private final World world;

    StorageSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        return Inputs.of(token, world);
    }
}
