package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosted zones. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html */
final class Zones {
    private static final Pattern NAME = Pattern.compile("[!-~&&[^.]]{1,63}(\\.[!-~&&[^.]]{1,63})*");
    private static final int LONGEST = 255;

    private Zones() {}

    static void name(Request request) {
        request.text("name")
                .filter(name -> name.length() > LONGEST
                        || !NAME.matcher(DomainNames.normal(name)).matches())
                .ifPresent(name -> {
                    throw new Refusal("InvalidDomainName", "name: '%s' is no domain name".formatted(name));
                });
    }

    /** A zone goes when nothing is left in it but what Route 53 put there itself, unless it is told otherwise. */
    static void empty(Request request) {
        var zone = Objects.requireNonNull(request.current());
        if (request.operation() == Operation.DELETE && !request.flag("forceDestroy")) {
            recordsOf(request.account(), zone.id()).stream().findFirst().ifPresent(record -> {
                throw new Refusal(
                        "HostedZoneNotEmpty",
                        "The specified hosted zone contains non-required resource record sets and so cannot be deleted, as %s (%s)"
                                .formatted(record.id(), record.logicalName()));
            });
        }
    }

    /** Takes the records along that are left in a zone which goes with force. */
    static CloudResource emptied(Request request, CloudResource zone) {
        recordsOf(request.account(), zone.id()).forEach(request.account()::remove);
        return zone;
    }

    static Optional<CloudResource> find(Account account, String id) {
        return account.find(Types.HOSTED_ZONE, "global", id);
    }

    static boolean isPublic(CloudResource zone) {
        return Paths.all(zone.inputs(), "vpcs").isEmpty();
    }

    static List<CloudResource> recordsOf(Account account, String zone) {
        return account.all(Types.RECORD).stream()
                .filter(record ->
                        record.attribute("zoneId").filter(zone::equals).isPresent())
                .toList();
    }
}
