package io.tandem.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How users reach the region.
 *
 * @param domain the name that fails over
 * @param zone the name of the hosted zone that holds the domain
 * @param hostedZoneId the zone, if it is there already; none is made then
 * @param queryLogs whether queries to the zone are logged; a zone takes one log only
 * @param tlsPolicy the load balancer's TLS versions and ciphers
 * @param healthCheck how Route 53 finds out that the region is down
 * @param targetGroups the pods that answer, by name
 * @param clientCidrs who reaches the load balancer
 * @param rateLimit requests that one address may make in five minutes
 * @param logRetentionDays days that the firewall's and the zone's logs are kept
 */
public record EdgeSettings(
        String domain,
        String zone,
        Optional<String> hostedZoneId,
        boolean queryLogs,
        String tlsPolicy,
        HealthCheckSettings healthCheck,
        Map<String, TargetGroupSettings> targetGroups,
        List<String> clientCidrs,
        int rateLimit,
        int logRetentionDays) {
    /** The whole Internet. */
    public static final String WORLD = "0.0.0.0/0";

    /** A certificate's first name has no more: see https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html */
    private static final Legal<String> DOMAIN = Legal.matching(
            "a domain name of at most 64 characters in lower case, such as data.example.com",
            Pattern.compile("(?=.{1,64}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}"));

    private static final Legal<String> ZONE_ID = Legal.matching(
            "the id of a hosted zone, such as Z0123456789ABCDEFGHIJ", Pattern.compile("Z[A-Z0-9]{1,31}"));

    /**
     * Those with TLS 1.3 that still have 1.2, the last version that Route 53's checkers speak.
     *
     * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html">AWS</a>
     */
    private static final List<String> TLS_POLICIES = List.of(
            "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
            "ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09",
            "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04");

    /** Two rules for each of them, and one for Route 53's checkers that weighs some 25, have to fit into AWS's 60. */
    private static final Legal<List<String>> CLIENT_COUNT = Legal.count(1, 15, "blocks");

    private static final Legal<String> CLIENT = Legal.where(
            WORLD + ", or " + ClusterSettings.PUBLIC_CIDR.words(),
            text -> text.equals(WORLD) || ClusterSettings.PUBLIC_CIDR.accepts().test(text));

    public EdgeSettings {
        targetGroups = Map.copyOf(targetGroups);
        clientCidrs = List.copyOf(clientCidrs);
        Rules rules = new Rules()
                .check("domain", domain, DOMAIN)
                .check(holds(zone, domain), foreign(zone, domain))
                .check("tlsPolicy", tlsPolicy, Legal.oneOf(TLS_POLICIES))
                .checkEach("clientCidrs", clientCidrs, CLIENT)
                .check("clientCidrs", clientCidrs, CLIENT_COUNT)
                .check("clientCidrs", clientCidrs, Legal.distinct())
                .check("rateLimit", rateLimit, Legal.between(100, 2_000_000_000))
                .check("logRetentionDays", logRetentionDays, LogRetention.DAYS);
        hostedZoneId.ifPresent(id -> rules.check("hostedZoneId", id, ZONE_ID));
        TargetGroups.check(rules, domain, targetGroups);
        rules.enforce();
    }

    static EdgeSettings read(Section in) {
        String domain = in.text("domain").required("data.example.com");
        String zone = in.text("zone").orElse(domain.substring(domain.indexOf('.') + 1));
        Optional<String> hostedZoneId = in.text("hostedZoneId").optional();
        boolean queryLogs = in.flag("queryLogs").orElse(true);
        String tlsPolicy = in.text("tlsPolicy").orElse(TLS_POLICIES.get(0));
        HealthCheckSettings check = in.object("healthCheck", HealthCheckSettings::read);
        return new EdgeSettings(
                domain,
                zone,
                hostedZoneId,
                queryLogs,
                tlsPolicy,
                check,
                TargetGroups.read(in, check.path()),
                in.texts("clientCidrs").orElse(List.of(WORLD)),
                in.integer("rateLimit").orElse(2000),
                in.integer("logRetentionDays").orElse(90));
    }

    /** The name of a region's own load balancer. */
    public String regionalName(String region) {
        return region + "." + domain;
    }

    /** Whether everybody reaches the load balancer. */
    public boolean isOpenToTheWorld() {
        return clientCidrs.contains(WORLD);
    }

    /** The target group that takes what fits no other. */
    public String groupForTheRest() {
        return TargetGroups.forTheRest(targetGroups).iterator().next();
    }

    private static boolean holds(String zone, String domain) {
        return DOMAIN.accepts().test(zone) && ("." + domain).endsWith("." + zone);
    }

    private static Problem foreign(String zone, String domain) {
        return new Problem(
                List.of("zone", "domain"),
                "\"%s\" (domain %s)".formatted(zone, domain),
                "must be the domain or a parent of it");
    }
}
