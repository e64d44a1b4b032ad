package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class LoadBalancerTest {
    private static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";

    private final RecordedResources recorded = Edges.primary();
    private final Map<String, Object> balancer = recorded.inputs(LOAD_BALANCER, "tandem-prod-load-balancer");

    @Test
    void itStandsInThePublicSubnets() {
        assertThat(balancer)
                .containsEntry("internal", false)
                .containsEntry("subnets", List.of("public-1", "public-2"))
                .containsEntry("securityGroups", List.of("tandem-prod-load-balancer-id"));
    }

    @Test
    void everyRequestIsLogged() {
        assertThat(balancer)
                .containsEntry("accessLogs", Map.of("enabled", true, "bucket", "tandem-prod-logs", "prefix", "alb"));
    }

    @Test
    void requestsThatServersReadDifferentlyAreRefused() {
        assertThat(balancer)
                .containsEntry("dropInvalidHeaderFields", true)
                .containsEntry("desyncMitigationMode", "strictest");
    }

    @Test
    void whatAClientClaimsOfItsAddressIsNotTrusted() {
        assertThat(balancer).containsEntry("xffHeaderProcessingMode", "append");
    }

    @Test
    void nothingPassesWhenTheFirewallIsAway() {
        assertThat(balancer).containsEntry("enableWafFailOpen", false);
    }

    @Test
    void itIsProtectedFromDeletionAsTheSettingsSay() {
        var unprotected = Edges.of(StackFile.primary().with("protection", "false"));

        assertThat(balancer).containsEntry("enableDeletionProtection", true);
        assertThat(unprotected.inputs(LOAD_BALANCER, "tandem-prod-load-balancer"))
                .containsEntry("enableDeletionProtection", false);
    }

    @Test
    void podsAreTargetsByAddress() {
        assertThat(recorded.inputs(TARGET_GROUP, "tandem-prod-web"))
                .containsEntry("targetType", "ip")
                .containsEntry("vpcId", "vpc")
                .containsEntry("port", 8080.0);
    }

    @Test
    void aGroupWithAnotherPortHasAnotherNameAtAws() {
        var moved = Edges.of(StackFile.primary().with("edge.targetGroups.web.port", "9090"));

        assertThat(recorded.inputs(TARGET_GROUP, "tandem-prod-web")).containsEntry("name", "tandem-prod-web-8080");
        assertThat(moved.inputs(TARGET_GROUP, "tandem-prod-web")).containsEntry("name", "tandem-prod-web-9090");
    }

    @Test
    void podsAreCheckedAsRoute53ChecksTheRegion() {
        assertThat(recorded.inputs(TARGET_GROUP, "tandem-prod-web").get("healthCheck"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("path", "/healthz")
                .containsEntry("interval", 10.0)
                .containsEntry("unhealthyThreshold", 3.0)
                .containsEntry("matcher", "200-399");
    }

    @Test
    void aThresholdOfOneIsTwoForTheLoadBalancer() {
        var impatient = Edges.of(StackFile.primary().with("edge.healthCheck.threshold", "1"));

        assertThat(impatient.inputs(TARGET_GROUP, "tandem-prod-web").get("healthCheck"))
                .asString()
                .contains("unhealthyThreshold=2");
    }
}
