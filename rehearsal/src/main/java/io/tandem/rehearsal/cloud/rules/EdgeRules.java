package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What load balancers, certificates, firewalls, DNS and alarms refuse, by type. */
final class EdgeRules {
    private EdgeRules() {}

    static List<Rule> all() {
        return List.of(
                asked(Types.CERTIFICATE, Certificates::names),
                asked(Types.CERTIFICATE_VALIDATION, CertificateValidations::names),
                asked(Types.CERTIFICATE_VALIDATION, CertificateValidations::issued));
    }
}
