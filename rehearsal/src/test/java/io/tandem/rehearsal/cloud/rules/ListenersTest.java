package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CERTIFICATE;
import static io.tandem.rehearsal.cloud.rules.Types.LISTENER;
import static io.tandem.rehearsal.cloud.rules.Types.LISTENER_CERTIFICATE;
import static io.tandem.rehearsal.cloud.rules.Types.LOAD_BALANCER;
import static io.tandem.rehearsal.cloud.rules.Types.TARGET_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenersTest extends InWorld {
    private static final Map<String, Object> TO_HTTPS = Inputs.of(
            "type",
            "redirect",
            "redirect.port",
            "443",
            "redirect.protocol",
            "HTTPS",
            "redirect.statusCode",
            "HTTP_301");

    private void make(Object... changes) {
        world.make(LISTENER, changes);
    }

    private void http(Object... changes) {
        var balancer = world.one(LOAD_BALANCER).id();
        var inputs = Inputs.of(
                "loadBalancerArn", balancer, "port", 80, "protocol", "HTTP", "defaultActions", List.of(TO_HTTPS));
        world.create(LISTENER, "ap-south-1", Inputs.with(inputs, changes));
    }

    private void assertInvalid(String property, Object... changes) {
        assertRefused("ValidationError", property, () -> make(changes));
    }

    private static List<Map<String, Object>> forwardTo(String arn) {
        return List.of(Inputs.of("type", "forward", "targetGroupArn", arn));
    }

    @Test
    void httpThatLeadsToHttpsIsTaken() {
        http();
    }

    @Test
    void httpsWithoutACertificateIsRefused() {
        assertInvalid("certificateArn", "certificateArn", Inputs.NONE);
    }

    @Test
    void httpWithACertificateIsRefused() {
        var certificate = world.one(CERTIFICATE).id();

        assertRefused("ValidationError", "certificateArn", () -> http("certificateArn", certificate));
    }

    @Test
    void httpWithATlsPolicyIsRefused() {
        assertRefused("ValidationError", "sslPolicy", () -> http("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06"));
    }

    @Test
    void aTlsPolicyThatAwsDoesNotHaveIsRefused() {
        assertRefused("SSLPolicyNotFound", "sslPolicy", () -> make("sslPolicy", "ELBSecurityPolicy-TLS14-2026-01"));
    }

    @Test
    void aTlsPolicyAgainstQuantumComputersIsTaken() {
        make("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09");
    }

    @Test
    void aCertificateThatWaitsForItsValidationIsRefused() {
        var waiting = world.make(CERTIFICATE, "domainName", "new.example.com").id();

        assertRefused("UnsupportedCertificate", "PENDING_VALIDATION", () -> make("certificateArn", waiting));
    }

    @Test
    void oneMoreCertificateMustBeIssuedToo() {
        var waiting = world.make(CERTIFICATE, "domainName", "new.example.com").id();

        assertRefused(
                "UnsupportedCertificate",
                "certificateArn",
                () -> world.make(LISTENER_CERTIFICATE, "certificateArn", waiting));
    }

    @Test
    void aCertificateOfAnotherRegionIsRefused() {
        var there = world.create(
                CERTIFICATE, "ap-south-2", Inputs.of("domainName", "example.com", "validationMethod", "DNS"));

        assertRefused("CertificateNotFound", "it is in ap-south-2", () -> make("certificateArn", there.id()));
    }

    @Test
    void aLoadBalancerOfAnotherRegionIsRefused() {
        var balancer = world.one(LOAD_BALANCER).id();
        var inputs = Inputs.of("loadBalancerArn", balancer, "port", 80, "defaultActions", List.of(TO_HTTPS));

        assertRefused(
                "LoadBalancerNotFound", "it is in ap-south-1", () -> world.create(LISTENER, "ap-south-2", inputs));
    }

    @Test
    void twoListenersOfOnePortAreRefused() {
        make();

        assertRefused("DuplicateListener", "port", () -> make());
    }

    @Test
    void aProtocolOfAnotherKindOfBalancerIsRefused() {
        assertInvalid("protocol", "protocol", "TLS");
    }

    @Test
    void aPortIsNeeded() {
        assertInvalid("port", "port", Inputs.NONE);
    }

    @Test
    void aRedirectToItselfIsRefused() {
        var loop = Inputs.of("type", "redirect", "redirect.statusCode", "HTTP_301");

        assertRefused("InvalidLoadBalancerAction", "loop", () -> http("defaultActions", List.of(loop)));
    }

    @Test
    void anActionNeedsItsBlock() {
        assertInvalid("fixedResponse", "defaultActions", List.of(Inputs.of("type", "fixed-response")));
    }

    @Test
    void aForwardNeedsATarget() {
        assertInvalid("targetGroupArn", "defaultActions", List.of(Inputs.of("type", "forward")));
    }

    @Test
    void aRedirectHasNoTarget() {
        var group = world.one(TARGET_GROUP).id();

        assertInvalid("targetGroupArn", "defaultActions", List.of(Inputs.with(TO_HTTPS, "targetGroupArn", group)));
    }

    @Test
    void twoFinalActionsAreRefused() {
        assertRefused(
                "InvalidLoadBalancerAction",
                "defaultActions",
                () -> make("defaultActions", List.of(TO_HTTPS, TO_HTTPS)));
    }

    @Test
    void aTargetGroupOfAnotherRegionIsRefused() {
        var vpc = world.create(VPC, "ap-south-2", Inputs.of("cidrBlock", "10.1.0.0/16"));
        var there = world.create(
                TARGET_GROUP,
                "ap-south-2",
                Inputs.with(world.one(TARGET_GROUP).inputs(), "vpcId", vpc.id(), "name", "there"));

        assertRefused(
                "TargetGroupNotFound", "it is in ap-south-2", () -> make("defaultActions", forwardTo(there.id())));
    }

    @Test
    void aTargetGroupOfAnotherVpcIsRefused() {
        var elsewhere = world.make(TARGET_GROUP, "vpcId", world.make(VPC).id()).id();

        assertRefused(
                "InvalidConfigurationRequest", "targetGroupArn", () -> make("defaultActions", forwardTo(elsewhere)));
    }

    @Test
    void aTargetGroupOfConnectionsIsRefused() {
        var tcp = world.make(TARGET_GROUP, "protocol", "TCP").id();

        assertRefused("InvalidConfigurationRequest", "HTTP or HTTPS", () -> make("defaultActions", forwardTo(tcp)));
    }

    @Test
    void aTargetGroupHasOneLoadBalancer() {
        make();
        var other = world.make(LOAD_BALANCER).id();

        assertRefused("TargetGroupAssociationLimit", "targetGroupArn", () -> make("loadBalancerArn", other));
    }

    @Test
    void aTargetGroupServesSeveralListenersOfOneLoadBalancer() {
        make();

        make("port", 8443);
    }
}
