package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class FailoverDnsTest {
    private static final String RECORD = "aws:route53/record:Record";
    private static final String CHECK = "aws:route53/healthCheck:HealthCheck";
    private static final String DOMAIN_RECORD = "tandem-prod-domain-record";

    private final RecordedResources primary = Edges.primary();
    private final RecordedResources dr = Edges.dr();
    private final RecordedResources standalone = Edges.of(Edges.standalone());

    @ParameterizedTest
    @ValueSource(strings = {"name", "type", "zoneId"})
    void theTwinsRecordsPair(String key) {
        assertThat(dr.inputs(RECORD, DOMAIN_RECORD))
                .containsEntry(
                        key,
                        Objects.requireNonNull(
                                primary.inputs(RECORD, DOMAIN_RECORD).get(key)));
    }

    @Test
    void onePrimaryAndOneSecondaryAnswerForTheDomain() {
        assertThat(primary.inputs(RECORD, DOMAIN_RECORD))
                .containsEntry("setIdentifier", "ap-south-1")
                .containsEntry("failoverRoutingPolicies", List.of(Map.of("type", "PRIMARY")));
        assertThat(dr.inputs(RECORD, DOMAIN_RECORD))
                .containsEntry("setIdentifier", "ap-south-2")
                .containsEntry("failoverRoutingPolicies", List.of(Map.of("type", "SECONDARY")));
    }

    @Test
    void everyRecordOfUsersLeadsToAHealthyLoadBalancer() {
        for (var stack : List.of(primary, dr, standalone)) {
            for (var record : List.of(DOMAIN_RECORD, "tandem-prod-regional-record")) {
                assertThat(stack.inputs(RECORD, record))
                        .doesNotContainKey("ttl")
                        .containsEntry(
                                "aliases",
                                List.of(Map.of(
                                        "name", "tandem-prod-load-balancer.elb.amazonaws.com",
                                        "zoneId", "zone-of-elb",
                                        "evaluateTargetHealth", true)));
            }
        }
    }

    @Test
    void thePrimaryAnswersOnlyWhileItsHealthCheckPasses() {
        assertThat(primary.inputs(RECORD, DOMAIN_RECORD)).containsEntry("healthCheckId", "tandem-prod-health-check-id");
    }

    @Test
    void theHealthCheckAsksForThePrimarysOwnName() {
        assertThat(primary.inputs(CHECK, "tandem-prod-health-check"))
                .containsEntry("fqdn", "ap-south-1.data.example.com")
                .containsEntry(
                        "fqdn",
                        primary.inputs(RECORD, "tandem-prod-regional-record").get("name"));
    }

    @Test
    void theHealthCheckSpeaksHttpsAndNamesTheHost() {
        assertThat(primary.inputs(CHECK, "tandem-prod-health-check"))
                .containsEntry("type", "HTTPS")
                .containsEntry("port", 443.0)
                .containsEntry("enableSni", true)
                .containsEntry("resourcePath", "/healthz");
    }

    @Test
    void detectionTakesThirtySeconds() {
        assertThat(primary.inputs(CHECK, "tandem-prod-health-check"))
                .containsEntry("requestInterval", 10.0)
                .containsEntry("failureThreshold", 3.0);
    }

    @Test
    void theTwinIsAlwaysUsable() {
        assertThat(dr.inputs(RECORD, DOMAIN_RECORD)).doesNotContainKey("healthCheckId");
        assertThat(dr.inputsOfAll(CHECK)).isEmpty();
    }

    @Test
    void eachTwinHasANameOfItsOwn() {
        assertThat(dr.inputs(RECORD, "tandem-prod-regional-record"))
                .containsEntry("name", "ap-south-2.data.example.com");
    }

    @Test
    void aStandaloneRegionDoesNotFailOver() {
        assertThat(standalone.inputs(RECORD, DOMAIN_RECORD))
                .doesNotContainKeys("failoverRoutingPolicies", "setIdentifier", "healthCheckId");
        assertThat(standalone.inputsOfAll(CHECK)).isEmpty();
    }
}
