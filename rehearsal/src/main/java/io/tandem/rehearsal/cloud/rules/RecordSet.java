package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record as Route 53 tells records apart.
 *
 * @param name its full name
 * @param identifier what tells records of one name and type apart, empty for a simple record
 * @param routing the input that says how Route 53 chooses between them, empty for a simple record
 */
record RecordSet(String zone, String name, String type, String identifier, String routing, Map<String, Object> inputs) {
    static final String FAILOVER = "failoverRoutingPolicies";

    private static final List<String> ROUTINGS = List.of(
            FAILOVER,
            "weightedRoutingPolicies",
            "latencyRoutingPolicies",
            "geolocationRoutingPolicies",
            "geoproximityRoutingPolicy",
            "cidrRoutingPolicy",
            "multivalueAnswerRoutingPolicy");

    static RecordSet asked(Request request) {
        return of(request, request.inputs());
    }

    static RecordSet of(Request request, CloudResource record) {
        return of(request, record.inputs());
    }

    private static RecordSet of(Request request, Map<String, Object> inputs) {
        var zone = Paths.text(inputs, "zoneId").orElse("");
        var domain = Zones.find(request.account(), zone)
                .flatMap(found -> found.attribute("name"))
                .orElse("");
        return new RecordSet(
                zone,
                DomainNames.inZone(Paths.text(inputs, "name").orElse(""), domain),
                Paths.text(inputs, "type").orElse(""),
                Paths.text(inputs, "setIdentifier").orElse(""),
                ROUTINGS.stream()
                        .filter(routing -> !Paths.all(inputs, routing).isEmpty())
                        .findFirst()
                        .orElse(""),
                inputs);
    }

    /** The other records of the same name in the same zone. */
    Stream<RecordSet> neighbours(Request request) {
        return request.others(Types.RECORD).stream()
                .map(other -> of(request, other))
                .filter(other -> other.zone.equals(zone) && other.name.equals(name));
    }

    boolean hasTypeOf(RecordSet other) {
        return type.equals(other.type);
    }

    /** {@code PRIMARY} or {@code SECONDARY}. */
    Optional<String> failover() {
        return Paths.all(inputs, FAILOVER + "[].type").stream()
                .map(String::valueOf)
                .findFirst();
    }

    /** As in the messages of Route 53. */
    @Override
    public String toString() {
        return "[name='%s.', type='%s'%s]"
                .formatted(name, type, identifier.isEmpty() ? "" : ", set-identifier='" + identifier + "'");
    }
}
