package io.tandem.policy.recovery;

import static io.tandem.policy.aws.Types.HEALTH_CHECK;
import static io.tandem.policy.aws.Types.RECORD;
import static io.tandem.policy.recovery.Sites.overBoth;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** DNS that fails over, and the time it takes. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html */
final class FailoverRules {
    private static final Check FAILS_OVER = at("failoverRoutingPolicies").isSet();
    private static final Setting TTL =
            Setting.number("maxTtlSeconds", 60, 0, 86400, "Longest TTL of a failover record");
    private static final Setting RTO = Setting.number(
            "rtoSeconds", 3600, 1, 864000, "Declared recovery time, where no tag " + Goals.RTO + " declares it");
    private static final Setting PEOPLE = Setting.number(
            "decisionAndPromotionSeconds",
            2400,
            0,
            864000,
            "Decision, promotion of the database and growth of the nodes");

    private FailoverRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("dr15-failover-pairs", CRITICAL, "A failover record has its counterpart")
                        .because("A PRIMARY without a SECONDARY answers with a dead address, or not at all.")
                        .fix(
                                "records of the same zone, name and type, one PRIMARY, one SECONDARY, each with a setIdentifier.")
                        .on(RECORD)
                        .requiresInStack(at("setIdentifier")
                                .isSet()
                                .and(overBoth(FailoverRules::isPaired))
                                .when(FAILS_OVER)),
                rule("dr16-primary-has-health-check", CRITICAL, "The PRIMARY record has a health check")
                        .because("Without one Route 53 never leaves the primary.")
                        .fix("healthCheckId(...), and a ttl of maxTtlSeconds or less unless it is an alias.")
                        .with(TTL)
                        .on(RECORD)
                        .requires(at("healthCheckId")
                                .isSet()
                                .when(at("failoverRoutingPolicies[].type")
                                        .is("PRIMARY")
                                        .and(FAILS_OVER))
                                .and(at("ttl")
                                        .atMost(TTL)
                                        .when(FAILS_OVER.and(at("aliases").isNotSet())))),
                rule(
                                "dr17-health-check-is-independent",
                                CRITICAL,
                                "A health check asks one region, not the name that moves")
                        .because(
                                "A check of the name that fails over turns healthy when traffic has moved, and moves it back.")
                        .fix("fqdn of the region's own name; evaluateTargetHealth(true) on aliases.")
                        .on(HEALTH_CHECK, RECORD)
                        .requiresInStack(FailoverRules::asksItsRegion),
                rule("dr18-private-zones-everywhere", HIGH, "Private zones are known in both regions")
                        .because("Programs in the other region do not find what they ask for.")
                        .fix("vpcs(...) of both regions, or ZoneAssociations.")
                        .on(Types.ZONE)
                        .requiresInStack(overBoth(PrivateZones::areKnownInBoth)
                                .when(at("vpcs").isSet())),
                rule("dr33-certificate-covers-name", HIGH, "The certificate of each region covers the name that moves")
                        .because("After a failover browsers refuse a certificate of another name.")
                        .fix(
                                "domainName or subjectAlternativeNames with the record's name, or with * for its first label.")
                        .on(RECORD)
                        .requiresInStack(overBoth(FailoverRules::isCertified).when(FAILS_OVER)),
                rule("dr35-rto-fits", HIGH, "Detection, DNS and what people do fit the declared recovery time")
                        .because("A recovery time that nobody adds up is a wish.")
                        .fix("a shorter requestInterval or failureThreshold, or a longer rtoSeconds.")
                        .with(RTO, PEOPLE)
                        .on(HEALTH_CHECK)
                        .requires(FailoverRules::fits));
    }

    /** A public and a private zone of one name have a pair each. */
    private static Verdict isPaired(Subject subject) {
        var named = subject.stack().all(RECORD).stream()
                .filter(other -> other.at("name").equals(subject.at("name"))
                        && other.at("type").equals(subject.at("type")))
                .toList();
        var pair = named.stream()
                .filter(other -> other.at("zoneId").equals(subject.at("zoneId")))
                .flatMap(other -> other.properties().all("failoverRoutingPolicies[].type").stream())
                .toList();
        var types = pair.stream().flatMap(type -> type.text().stream()).toList();
        return Verdict.passIf(
                        types.size() == 2 && Set.copyOf(types).equals(Set.of("PRIMARY", "SECONDARY")),
                        "in its zone its name has the failover records " + types)
                .ifKnown(Stream.concat(pair.stream(), named.stream().map(other -> other.at("zoneId")))
                        .toArray(Value[]::new));
    }

    private static Verdict asksItsRegion(Subject subject) {
        if (subject.type().equals(RECORD)) {
            return at("aliases[].evaluateTargetHealth")
                    .isTrue()
                    .when(FAILS_OVER)
                    .of(subject);
        }
        var moving = subject.stack().all(RECORD).stream()
                .filter(other -> !other.at("failoverRoutingPolicies").items().isEmpty())
                .flatMap(other -> other.at("name").text().stream())
                .toList();
        return at("fqdn").isNotIn(moving).of(subject);
    }

    private static Verdict isCertified(Subject subject) {
        var name = subject.at("name").text().orElse("");
        return Verdict.all(Sites.of(subject.stack()).stream()
                .filter(region -> subject.stack().all("aws:acm/certificate:Certificate").stream()
                        .filter(certificate ->
                                certificate.region().filter(region::equals).isPresent())
                        .noneMatch(certificate -> covers(certificate, name)))
                .map(region -> Verdict.fail("no certificate in " + region + " covers " + name)
                        .ifKnown(certified(subject)))
                .toList());
    }

    /** A wildcard stands for one label. https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html */
    private static boolean covers(Resource certificate, String name) {
        var fitting = List.of(name, name.replaceFirst("^[^.]*", "*"));
        return Stream.of("domainName", "subjectAlternativeNames")
                .flatMap(path -> certificate.at(path).texts().stream())
                .anyMatch(fitting::contains);
    }

    private static Value[] certified(Subject subject) {
        return subject.stack().all("aws:acm/certificate:Certificate").stream()
                .flatMap(certificate ->
                        Stream.of(certificate.at("domainName"), certificate.at("subjectAlternativeNames")))
                .toArray(Value[]::new);
    }

    private static Verdict fits(Subject subject) {
        var interval = subject.at("requestInterval");
        var threshold = subject.at("failureThreshold");
        if (interval.isUnknown() || threshold.isUnknown()) {
            return Verdict.deferred("requestInterval or failureThreshold");
        }
        double detection = interval.number().orElse(30) * threshold.number().orElse(3);
        double sum = detection + 60 + subject.settings().number(PEOPLE);
        double declared = Goals.seconds(subject, Goals.RTO, RTO);
        return Verdict.passIf(
                sum <= declared,
                "detection %.0f s, DNS 60 s and people make %.0f s, declared are %.0f s"
                        .formatted(detection, sum, declared));
    }
}
