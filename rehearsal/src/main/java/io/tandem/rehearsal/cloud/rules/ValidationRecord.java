package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.DomainNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * The CNAME that proves to ACM who owns a domain. It is the same for a domain and its wildcard, in every region and for
 * every certificate of one account. https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
record ValidationRecord(String domain, String name, String value) {
    private static final String WILDCARD = "*.";

    static ValidationRecord of(String domain) {
        var base = DomainNames.normal(domain.startsWith(WILDCARD) ? domain.substring(WILDCARD.length()) : domain);
        return new ValidationRecord(
                domain,
                "_%s.%s.".formatted(token("name", base), base),
                "_%s.acm.acm-validations.aws.".formatted(token("value", base)));
    }

    Map<String, Object> option() {
        return Map.of(
                "domainName", domain,
                "resourceRecordName", name,
                "resourceRecordType", "CNAME",
                "resourceRecordValue", value);
    }

    private static String token(String part, String domain) {
        var seed = part + " " + Account.ID + " " + domain;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
