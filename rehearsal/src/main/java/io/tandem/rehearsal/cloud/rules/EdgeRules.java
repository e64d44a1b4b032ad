package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What load balancers, certificates, firewalls, DNS and alarms refuse, by type. */
final class EdgeRules {
    private EdgeRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
