package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.RecordedResources;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class CertificateTest {
    private static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    private static final String VALIDATION = "aws:acm/certificateValidation:CertificateValidation";
    private static final String PROOF = "aws:route53/record:Record tandem-prod-certificate-validation";

    private final RecordedResources primary = Edges.primary();
    private final RecordedResources dr = Edges.dr();

    @Test
    void eachTwinHasACertificateForTheFailoverNameAndTheRegionalOne() {
        for (var stack : List.of(primary, dr)) {
            assertThat(stack.inputs(CERTIFICATE, "tandem-prod-certificate"))
                    .containsEntry("domainName", "data.example.com")
                    .containsEntry("subjectAlternativeNames", List.of("*.data.example.com"))
                    .containsEntry("validationMethod", "DNS");
        }
    }

    @Test
    void onlyThePrimaryMakesTheRecordThatProvesTheDomain() {
        assertThat(primary.names()).contains(PROOF);
        assertThat(dr.names()).doesNotContain(PROOF);
    }

    @Test
    void theDomainAndItsWildcardShareOneRecord() {
        assertThat(primary.inputs("aws:route53/record:Record", "tandem-prod-certificate-validation"))
                .containsEntry("zoneId", "tandem-prod-zone-id")
                .containsEntry("name", "_proof.data.example.com")
                .containsEntry("type", "CNAME")
                .containsEntry("records", List.of("_value.acm-validations.aws"))
                .doesNotContainKey("allowOverwrite");
    }

    @Test
    void thePrimaryWaitsForTheRecordAndTheTwinForAcmOnly() {
        assertThat(primary.inputs(VALIDATION, "tandem-prod-certificate-issued"))
                .containsEntry("validationRecordFqdns", List.of("_proof.data.example.com"));
        assertThat(dr.inputs(VALIDATION, "tandem-prod-certificate-issued"))
                .containsEntry("certificateArn", "arn:tandem-prod-certificate")
                .doesNotContainKey("validationRecordFqdns");
    }
}
