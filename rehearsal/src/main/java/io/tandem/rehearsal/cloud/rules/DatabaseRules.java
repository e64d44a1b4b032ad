package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What RDS, Secrets Manager, ECR, Backup, ElastiCache and MSK refuse, by type. */
final class DatabaseRules {
    private DatabaseRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
