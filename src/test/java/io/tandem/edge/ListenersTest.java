package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class ListenersTest {
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String RULE = "aws:lb/listenerRule:ListenerRule";

    private final RecordedResources recorded = Edges.of(
            StackFile.primary()
                    .with(
                            "edge.targetGroups",
                            "{web: {port: 8080}, api: {port: 8081, hosts: [api.data.example.com], paths: [/v1/*], priority: 7}}"));

    @Test
    void httpsIsAnsweredWithTheIssuedCertificateAndACurrentPolicy() {
        assertThat(recorded.inputs(LISTENER, "tandem-prod-https"))
                .containsEntry("port", 443.0)
                .containsEntry("protocol", "HTTPS")
                .containsEntry("certificateArn", "arn:tandem-prod-certificate issued")
                .containsEntry("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09");
    }

    @Test
    void clientsAreToldToStayWithHttps() {
        assertThat(recorded.inputs(LISTENER, "tandem-prod-https"))
                .containsEntry("routingHttpResponseStrictTransportSecurityHeaderValue", "max-age=31536000");
    }

    @Test
    void httpIsRedirectedForGood() {
        assertThat(recorded.inputs(LISTENER, "tandem-prod-http"))
                .containsEntry("port", 80.0)
                .extractingByKey("defaultActions")
                .isEqualTo(List.of(Map.of(
                        "type",
                        "redirect",
                        "redirect",
                        Map.of("protocol", "HTTPS", "port", "443", "statusCode", "HTTP_301"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void noRequestPassesBesideTheFirewall(String listener) {
        assertThat(recorded.dependencies(LISTENER, "tandem-prod-" + listener)).containsExactly("tandem-prod");
    }

    @Test
    void theGroupWithoutHostsAndPathsTakesTheRest() {
        assertThat(recorded.inputs(LISTENER, "tandem-prod-https"))
                .extractingByKey("defaultActions")
                .isEqualTo(List.of(Map.of("type", "forward", "targetGroupArn", "arn:tandem-prod-web")));
    }

    @Test
    void otherGroupsTakeTheirHostsAndPaths() {
        assertThat(recorded.inputsOfAll(RULE)).hasSize(1);
        assertThat(recorded.inputs(RULE, "tandem-prod-api-route"))
                .containsEntry("listenerArn", "arn:tandem-prod-https")
                .containsEntry("priority", 7.0)
                .containsEntry("actions", List.of(Map.of("type", "forward", "targetGroupArn", "arn:tandem-prod-api")))
                .containsEntry(
                        "conditions",
                        List.of(
                                Map.of("hostHeader", Map.of("values", List.of("api.data.example.com"))),
                                Map.of("pathPattern", Map.of("values", List.of("/v1/*")))));
    }
}
