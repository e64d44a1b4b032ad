package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lookup of a hosted zone by its id or its name. */
final class HostedZones {
    private static final String ZONE = "aws:route53/zone:Zone";
    private static final String RECORD = "aws:route53/record:Record";

    /** Every zone has these of its own: SOA and NS. */
    private static final int OWN_RECORDS = 2;

    private HostedZones() {}

    /** Throws {@link Refusal} unless exactly one zone fits. */
    static Map<String, Object> get(Account account, Map<String, Object> arguments) {
        var id = Paths.text(arguments, "zoneId");
        var name = Paths.text(arguments, "name").map(DomainNames::normal);
        if (id.isPresent() == name.isPresent()) {
            throw new Refusal("InvalidInput", "zoneId, name: exactly one of them must be set");
        }
        boolean privately = Boolean.TRUE.equals(arguments.get("privateZone"));
        var fitting = account.all(ZONE).stream()
                .filter(zone -> id.map(zone.id()::equals)
                        .orElseGet(() -> isPrivate(zone) == privately
                                && zone.attribute("name")
                                        .map(DomainNames::normal)
                                        .equals(name)))
                .toList();
        if (fitting.isEmpty()) {
            throw new Refusal("NoSuchHostedZone", "no matching Route 53 Hosted Zone found");
        }
        if (fitting.size() > 1) {
            throw new Refusal("InvalidInput", "multiple Route 53 Hosted Zones matched");
        }
        return describe(account, fitting.get(0));
    }

    private static boolean isPrivate(CloudResource zone) {
        return zone.outputs().get("vpcs") instanceof List<?> vpcs && !vpcs.isEmpty();
    }

    private static Map<String, Object> describe(Account account, CloudResource zone) {
        var result = new LinkedHashMap<String, Object>();
        for (var name : List.of("arn", "comment", "name", "nameServers", "primaryNameServer", "zoneId")) {
            result.put(name, zone.outputs().getOrDefault(name, ""));
        }
        result.put("id", zone.id());
        result.put("callerReference", zone.urn());
        result.put("linkedServiceDescription", "");
        result.put("linkedServicePrincipal", "");
        result.put("privateZone", isPrivate(zone));
        result.put("resourceRecordSetCount", (double) (OWN_RECORDS + records(account, zone)));
        result.put("tags", zone.outputs().getOrDefault("tags", Map.of()));
        result.put("vpcId", "");
        return result;
    }

    private static long records(Account account, CloudResource zone) {
        return account.all(RECORD).stream()
                .filter(record ->
                        record.attribute("zoneId").filter(zone.id()::equals).isPresent())
                .count();
    }
}
