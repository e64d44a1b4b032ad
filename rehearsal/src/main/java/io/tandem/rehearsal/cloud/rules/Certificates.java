package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Certificates of ACM. https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html */
final class Certificates {
    private static final Pattern NAME =
            Pattern.compile("(\\*\\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])");

    /** RFC 5280 ends common names there; the other names are in another field. */
    private static final int LONGEST_FIRST_NAME = 64;

    private static final int MOST_NAMES = 10;
    private static final String ISSUED = "ISSUED";

    /** How long a public certificate holds since 2026. */
    private static final Duration VALIDITY = Duration.ofDays(198);

    private Certificates() {}

    static void names(Request request) {
        var names = namesOf(request.inputs());
        names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw new Refusal(
                    "ValidationException",
                    "domainName, subjectAlternativeNames: '%s' failed to satisfy constraint: Member must satisfy regular expression pattern: %s"
                            .formatted(name, NAME));
        });
        if (request.text("domainName").orElse("").length() > LONGEST_FIRST_NAME) {
            throw new Refusal(
                    "InvalidParameterException",
                    "domainName: The first domain name can have no more than %d characters; put longer ones into subjectAlternativeNames"
                            .formatted(LONGEST_FIRST_NAME));
        }
        if (names.size() > MOST_NAMES) {
            throw new Refusal(
                    "LimitExceededException",
                    "subjectAlternativeNames: %d domain names exceed the quota of %d per certificate"
                            .formatted(names.size(), MOST_NAMES));
        }
    }

    static Optional<CloudResource> find(Request request, String arn) {
        return request.account().find(Types.CERTIFICATE, request.scope(), arn);
    }

    static boolean isIssued(CloudResource certificate) {
        return certificate.attribute("status").filter(ISSUED::equals).isPresent();
    }

    /** Names and validation records of a certificate. */
    static CloudResource described(Request request, CloudResource certificate) {
        var outputs = new LinkedHashMap<>(certificate.outputs());
        var names = namesOf(certificate.inputs());
        outputs.put("subjectAlternativeNames", names);
        if (certificate.attribute("validationMethod").filter("DNS"::equals).isPresent()) {
            outputs.put(
                    "domainValidationOptions",
                    names.stream()
                            .map(name -> ValidationRecord.of(name).option())
                            .toList());
        }
        return issued(request.account(), Optional.empty(), certificate.showing(outputs));
    }

    /** Issues every certificate that waited for this record. */
    static CloudResource validated(Request request, CloudResource record) {
        for (var certificate : request.account().all(Types.CERTIFICATE)) {
            var now = issued(request.account(), Optional.of(record), certificate);
            if (isIssued(now) && !isIssued(certificate)) {
                request.account().put(now);
            }
        }
        return record;
    }

    private static CloudResource issued(Account account, Optional<CloudResource> added, CloudResource certificate) {
        var names = namesOf(certificate.inputs());
        boolean proven =
                certificate.attribute("validationMethod").filter("DNS"::equals).isPresent()
                        && names.stream()
                                .map(ValidationRecord::of)
                                .allMatch(wanted -> isPublished(account, added, wanted));
        if (!proven || isIssued(certificate)) {
            return certificate;
        }
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var outputs = new LinkedHashMap<>(certificate.outputs());
        outputs.put("status", ISSUED);
        outputs.put("notBefore", start.toString());
        outputs.put("notAfter", start.plus(VALIDITY).toString());
        return certificate.showing(outputs);
    }

    private static boolean isPublished(Account account, Optional<CloudResource> added, ValidationRecord wanted) {
        return Stream.concat(account.all(Types.RECORD).stream(), added.stream())
                .filter(record ->
                        record.attribute("type").filter("CNAME"::equals).isPresent())
                .filter(record -> sameName(record.attribute("fqdn").orElse(""), wanted.name()))
                .filter(record -> Paths.all(record.inputs(), "records").stream()
                        .anyMatch(value -> sameName(value.toString(), wanted.value())))
                .anyMatch(record -> record.attribute("zoneId")
                        .flatMap(zone -> Zones.find(account, zone))
                        .filter(Zones::isPublic)
                        .isPresent());
    }

    private static boolean sameName(String one, String other) {
        return DomainNames.normal(one).equals(DomainNames.normal(other));
    }

    /** The domain name and then the alternative ones, each once. */
    private static List<String> namesOf(Map<String, Object> inputs) {
        var names = new ArrayList<String>();
        Stream.concat(Paths.all(inputs, "domainName").stream(), Paths.all(inputs, "subjectAlternativeNames").stream())
                .map(String::valueOf)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }
}
