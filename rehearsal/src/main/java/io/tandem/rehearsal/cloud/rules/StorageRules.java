package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What S3, DynamoDB and KMS refuse of what is copied to another region, by type. */
final class StorageRules {
    private StorageRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
