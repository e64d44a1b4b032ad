package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Records of a zone. https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html */
final class Records {
    private static final Set<String> OWN_OF_THE_ZONE = Set.of("NS", "SOA");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    private Records() {}

    static void place(Request request) {
        var record = RecordSet.asked(request);
        zoneName(request).ifPresent(zone -> {
            refuseIf(
                    !record.name().equals(zone) && !record.name().endsWith("." + zone),
                    "name: RRSet with DNS name %s. is not permitted in zone %s.".formatted(record.name(), zone));
            refuseIf(
                    record.type().equals("CNAME") && record.name().equals(zone),
                    "type: RRSet of type CNAME with DNS name %s. is not permitted at apex in zone %s."
                            .formatted(zone, zone));
        });
        record.neighbours(request)
                .filter(other -> !other.hasTypeOf(record))
                .filter(other -> other.type().equals("CNAME") || record.type().equals("CNAME"))
                .findFirst()
                .ifPresent(other -> refuseIf(
                        true,
                        "type: RRSet of type CNAME with DNS name %s. is not permitted as it conflicts with other records with the same DNS name: %s"
                                .formatted(record.name(), other)));
    }

    /** A record is made once, unless the program says that it may take an existing one over. */
    static void once(Request request) {
        if (request.operation() != Operation.CREATE || request.flag("allowOverwrite")) {
            return;
        }
        var record = RecordSet.asked(request);
        boolean taken = record.neighbours(request)
                        .anyMatch(other ->
                                other.hasTypeOf(record) && other.identifier().equals(record.identifier()))
                || (OWN_OF_THE_ZONE.contains(record.type())
                        && zoneName(request).filter(record.name()::equals).isPresent());
        refuseIf(taken, "name: Tried to create resource record set %s but it already exists".formatted(record));
    }

    static void values(Request request) {
        if (!request.all("records").isEmpty() && request.all("ttl").isEmpty()) {
            throw new Refusal("InvalidInput", "ttl: is required for records that are no aliases");
        }
        if (request.text("type").filter("A"::equals).isPresent()) {
            request.all("records").stream()
                    .filter(value -> !IPV4.matcher(value.toString()).matches())
                    .findFirst()
                    .ifPresent(value -> refuseIf(
                            true,
                            "records: Invalid Resource Record: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '%s'"
                                    .formatted(value)));
        }
    }

    /** Records of one name and type are chosen between in one way. */
    static void routing(Request request) {
        var record = RecordSet.asked(request);
        if (record.routing().isEmpty() && !record.identifier().isEmpty()) {
            throw new Refusal("InvalidInput", "setIdentifier: is only for records with a routing policy");
        }
        record.neighbours(request)
                .filter(other -> other.hasTypeOf(record) && !other.routing().equals(record.routing()))
                .findFirst()
                .ifPresent(other -> refuseIf(
                        true,
                        "%s: RRSet %s cannot be created as %s exists, which is %s"
                                .formatted(
                                        record.routing().isEmpty() ? "name" : record.routing(),
                                        record,
                                        other,
                                        other.routing().isEmpty()
                                                ? "a simple record"
                                                : "of the kind " + other.routing())));
    }

    private static Optional<String> zoneName(Request request) {
        return request.text("zoneId")
                .flatMap(zone -> Zones.find(request.account(), zone))
                .flatMap(zone -> zone.attribute("name"))
                .map(DomainNames::normal);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidChangeBatch", message);
        }
    }
}
