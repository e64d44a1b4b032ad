package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.LISTENERS;
import static io.tandem.policy.aws.Types.LOAD_BALANCERS;
import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Load balancers, their listeners and target groups. */
final class EdgeRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/";
    private static final Check APPLICATION =
            at("loadBalancerType").orElse("application").is("application");
    private static final Check FACES_THE_WORLD = at("internal").isNotTrue();
    /** A listener of an application load balancer speaks HTTP where nothing says otherwise; one of a gateway has no port. */
    private static final Check PLAIN = at("protocol")
            .is("HTTP")
            .or(at("protocol")
                    .isNotSet()
                    .and(at("port").isSet())
                    .and(at("port")
                            .satisfies("another than 443", port -> port.number().orElse(0) != 443))
                    .and(at("certificateArn").isNotSet()));

    private static final Setting POLICY = Setting.texts(
            "tlsPolicies",
            List.of("ELBSecurityPolicy-TLS13-1-2-", "ELBSecurityPolicy-TLS13-1-3-", "ELBSecurityPolicy-TLS-1-2-"),
            "How the names of accepted TLS policies begin");

    private EdgeRules() {}

    static List<Rule> rules() {
        return Stream.concat(balancers().stream(), listeners().stream()).toList();
    }

    private static List<Rule> balancers() {
        return List.of(
                rule("elb-drops-invalid-headers", MEDIUM, "Load balancers drop invalid headers")
                        .because("Headers that two programs read differently are how requests are smuggled.")
                        .fix("dropInvalidHeaderFields(true).")
                        .on(LOAD_BALANCERS)
                        .requires(at("dropInvalidHeaderFields").isTrue().when(APPLICATION)),
                rule("elb-access-logs", MEDIUM, "Load balancers log requests")
                        .because("Without them an attack, or an outage seen by users only, leaves no trace.")
                        .fix("accessLogs with enabled(true) and a bucket.")
                        .link(GUIDE + "load-balancer-access-logs.html")
                        .on(LOAD_BALANCERS)
                        .requires(at("accessLogs.enabled")
                                .isTrue()
                                .and(at("accessLogs.bucket").isSet())),
                rule("elb-deletion-protection", HIGH, "Load balancers cannot be deleted by mistake")
                        .because("A new one has a new name, which every alias and client must learn.")
                        .fix("enableDeletionProtection(true).")
                        .on(LOAD_BALANCERS)
                        .requires(at("enableDeletionProtection").isTrue()),
                rule("elb-desync-mitigation", MEDIUM, "Load balancers refuse ambiguous requests")
                        .because("In monitor mode, smuggled requests pass.")
                        .fix("desyncMitigationMode(\"defensive\") or strictest.")
                        .on(LOAD_BALANCERS)
                        .requires(
                                at("desyncMitigationMode").orElse("defensive").isIn(Set.of("defensive", "strictest"))),
                rule("elb-two-zones", HIGH, "Load balancers stand in two zones")
                        .because("A zone that fails takes a load balancer of one zone with it.")
                        .fix("subnets(...) of two zones or more.")
                        .on(LOAD_BALANCERS)
                        .requires(at("subnets")
                                .orElse(List.of())
                                .satisfies(
                                        "a list of two or more",
                                        subnets -> subnets.items().size() >= 2)
                                .unless(at("subnetMappings").isSet())),
                rule("elb-firewall", HIGH, "Load balancers for the world stand behind a firewall")
                        .because("Scanners and floods otherwise reach the program.")
                        .fix("a wafv2.WebAclAssociation with the load balancer's ARN.")
                        .on(LOAD_BALANCERS)
                        .requiresInStack(referring("aws:wafv2/webAclAssociation:WebAclAssociation", "resourceArn")
                                .exists()
                                .when(FACES_THE_WORLD.and(APPLICATION))),
                rule("elb-facing-is-declared", LOW, "Whether a load balancer faces the world is written down")
                        .because("The default is the internet: nobody should get it by leaving a line out.")
                        .fix("internal(true) or internal(false).")
                        .on(LOAD_BALANCERS)
                        .requires(at("internal").isSet()));
    }

    private static List<Rule> listeners() {
        return List.of(
                rule("elb-http-redirects", HIGH, "Plain HTTP only redirects")
                        .because("A page served without TLS can be read and changed on the way.")
                        .fix("a default action redirect to HTTPS, or a fixed-response.")
                        .on(LISTENERS)
                        .requires(at("defaultActions[]")
                                .satisfies("a redirect to HTTPS or a fixed response", EdgeRules::servesNothing)
                                .when(PLAIN)),
                rule("elb-tls-policy", HIGH, "Listeners speak TLS 1.2 or newer")
                        .because("Older versions have attacks that work.")
                        .fix("sslPolicy(\"ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09\") or another of tlsPolicies.")
                        .link(GUIDE + "describe-ssl-policies.html")
                        .with(POLICY)
                        .on(LISTENERS)
                        .requires(subject -> at("sslPolicy")
                                .satisfies("in tlsPolicies", name -> subject.settings().texts(POLICY).stream()
                                        .anyMatch(begin -> name.text()
                                                .filter(text -> text.startsWith(begin))
                                                .isPresent()))
                                .when(at("protocol").isIn(Set.of("HTTPS", "TLS")))
                                .of(subject)),
                rule("elb-certificate", HIGH, "Listeners use certificates of ACM")
                        .because("A certificate that somebody uploaded expires unseen.")
                        .fix("certificateArn(...) of an acm.Certificate.")
                        .on(LISTENERS)
                        .requires(at("certificateArn")
                                .matches("arn:[^:]+:acm:.*")
                                .when(at("protocol").isIn(Set.of("HTTPS", "TLS")))),
                rule("elb-targets-checked", MEDIUM, "Target groups check the health of what they send to")
                        .because("Requests go to a dead target until somebody notices.")
                        .fix("healthCheck with a path of the program, and a protocol.")
                        .on(Types.TARGET_GROUPS)
                        .requires(at("healthCheck.enabled")
                                .orElse(true)
                                .isTrue()
                                .and(at("healthCheck.path")
                                        .isSet()
                                        .when(at("protocol").isIn(Set.of("HTTP", "HTTPS"))))
                                .and(at("protocol").isSet())));
    }

    private static boolean servesNothing(Value action) {
        return action.at("redirect.protocol").text().filter("HTTPS"::equals).isPresent()
                || action.at("type").text().filter("fixed-response"::equals).isPresent();
    }
}
