package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Optional;

/** What aliases stand for. https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html */
final class AliasTargets {
    private static final String LOAD_BALANCERS = ".elb.amazonaws.com";

    private AliasTargets() {}

    static void target(Request request) {
        for (var alias : request.objects("aliases")) {
            var name = DomainNames.normal(Paths.text(alias, "name").orElse(""));
            var zone = Paths.text(alias, "zoneId").orElse("");
            if (name.endsWith(LOAD_BALANCERS)) {
                loadBalancer(request, name, zone);
            } else if (request.text("zoneId").filter(zone::equals).isPresent()) {
                sameZone(request, name, zone);
            }
        }
    }

    private static void loadBalancer(Request request, String name, String zone) {
        // A load balancer of two address families has a name for both.
        var plain = name.replaceFirst("^dualstack\\.", "");
        var zoneOfTarget = request.account().all(Types.LOAD_BALANCER).stream()
                .filter(balancer -> balancer.attribute("dnsName")
                        .map(DomainNames::normal)
                        .filter(plain::equals)
                        .isPresent())
                .findFirst()
                .flatMap((CloudResource balancer) -> balancer.attribute("zoneId"));
        refuse(request, "name", name, zone, zoneOfTarget.isEmpty(), "that target was not found");
        refuse(
                request,
                "zoneId",
                name,
                zone,
                !zoneOfTarget.equals(Optional.of(zone)),
                "the alias target name does not lie within the target zone");
    }

    private static void sameZone(Request request, String name, String zone) {
        boolean there = Zones.recordsOf(request.account(), zone).stream()
                .map(record -> RecordSet.of(request, record))
                .anyMatch(record -> record.name().equals(name)
                        && request.text("type").filter(record.type()::equals).isPresent());
        refuse(request, "name", name, zone, !there, "that target was not found");
    }

    private static void refuse(
            Request request, String property, String name, String zone, boolean wrong, String reason) {
        if (wrong) {
            throw new Refusal(
                    "InvalidChangeBatch",
                    "aliases[].%s: Tried to create an alias that targets %s., type %s in zone %s, but %s"
                            .formatted(property, name, request.text("type").orElse(""), zone, reason));
        }
    }
}
