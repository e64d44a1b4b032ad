package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CERTIFICATE;
import static io.tandem.rehearsal.cloud.rules.Types.CERTIFICATE_VALIDATION;
import static io.tandem.rehearsal.cloud.rules.Types.HOSTED_ZONE;
import static io.tandem.rehearsal.cloud.rules.Types.LISTENER;
import static io.tandem.rehearsal.cloud.rules.Types.RECORD;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificatesTest extends InWorld {
    private static final String DOMAIN = "data.example.com";

    private CloudResource certificate(String region, String domain, String... alternatives) {
        var inputs = Inputs.of(
                "domainName", domain, "validationMethod", "DNS", "subjectAlternativeNames", List.of(alternatives));
        return world.create(CERTIFICATE, region, inputs);
    }

    private CloudResource certificate() {
        return certificate(World.REGION, DOMAIN);
    }

    private static List<Object> options(CloudResource certificate) {
        return Paths.all(certificate.outputs(), "domainValidationOptions");
    }

    private static String option(CloudResource certificate, String name) {
        return Paths.all(certificate.outputs(), "domainValidationOptions[]." + name)
                .get(0)
                .toString();
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i + ".example.com").toArray(String[]::new);
    }

    private CloudResource publish(CloudResource certificate, String value) {
        return world.make(
                RECORD, "name", option(certificate, "resourceRecordName"), "type", "CNAME", "records", List.of(value));
    }

    private CloudResource publish(CloudResource certificate) {
        return publish(certificate, option(certificate, "resourceRecordValue"));
    }

    private String status(CloudResource certificate) {
        return world.cloud()
                .account()
                .find(CERTIFICATE, certificate.scope(), certificate.id())
                .flatMap(found -> found.attribute("status"))
                .orElseThrow();
    }

    private void validate(CloudResource certificate, Object... changes) {
        world.create(
                CERTIFICATE_VALIDATION,
                certificate.scope(),
                Inputs.with(Map.of("certificateArn", certificate.id()), changes));
    }

    @Test
    void theValidationRecordIsTheSameInEveryRegion() {
        assertThat(options(certificate("ap-south-2", DOMAIN))).isEqualTo(options(certificate()));
    }

    @Test
    void aDomainAndItsWildcardShareOneRecord() {
        var both = certificate(World.REGION, DOMAIN, "*." + DOMAIN);

        assertThat(Paths.all(both.outputs(), "domainValidationOptions[].domainName"))
                .containsExactly(DOMAIN, "*." + DOMAIN);
        assertThat(Paths.all(both.outputs(), "domainValidationOptions[].resourceRecordName"))
                .hasSize(2)
                .containsOnly(option(certificate(), "resourceRecordName"));
    }

    @Test
    void twoDomainsHaveTwoRecords() {
        var two = certificate(World.REGION, DOMAIN, "other.example.com");

        assertThat(Paths.all(two.outputs(), "domainValidationOptions[].resourceRecordValue"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void theFirstNameIsAmongTheAlternativeOnes() {
        assertThat(certificate(World.REGION, DOMAIN, "www." + DOMAIN).outputs())
                .containsEntry("subjectAlternativeNames", List.of(DOMAIN, "www." + DOMAIN));
    }

    @Test
    void aCertificateWaitsForItsRecord() {
        assertThat(status(certificate())).isEqualTo("PENDING_VALIDATION");
    }

    @Test
    void itsRecordIssuesACertificateInEveryRegion() {
        var here = certificate();
        var there = certificate("ap-south-2", DOMAIN);

        publish(here);

        assertThat(List.of(status(here), status(there))).containsOnly("ISSUED");
    }

    @Test
    void aCertificateOfADomainThatIsProvenAlreadyIsIssuedAtOnce() {
        publish(certificate());

        assertThat(status(certificate("ap-south-2", DOMAIN))).isEqualTo("ISSUED");
    }

    @Test
    void everyDomainNeedsItsRecord() {
        var two = certificate(World.REGION, DOMAIN, "other.example.com");

        publish(two);

        assertThat(status(two)).isEqualTo("PENDING_VALIDATION");
    }

    @Test
    void aRecordOfAnotherValueProvesNothing() {
        var certificate = certificate();

        publish(certificate, "_other.acm-validations.aws.");

        assertThat(status(certificate)).isEqualTo("PENDING_VALIDATION");
    }

    @Test
    void aRecordInAPrivateZoneProvesNothing() {
        var certificate = certificate();
        var vpcs = List.of(Map.of("vpcId", world.one(VPC).id()));
        var privately = world.make(HOSTED_ZONE, "vpcs", vpcs).id();

        world.make(
                RECORD,
                "zoneId",
                privately,
                "name",
                option(certificate, "resourceRecordName"),
                "type",
                "CNAME",
                "records",
                List.of(option(certificate, "resourceRecordValue")));

        assertThat(status(certificate)).isEqualTo("PENDING_VALIDATION");
    }

    @Test
    void anIssuedCertificateOutlivesItsRecord() {
        var certificate = certificate();
        world.delete(publish(certificate));

        assertThat(status(certificate)).isEqualTo("ISSUED");
    }

    @Test
    void theWaitForACertificateWithoutItsRecordTimesOut() {
        var certificate = certificate();

        assertRefused("ResourceNotReady", "timeout while waiting for state", () -> validate(certificate));
    }

    @Test
    void theWaitForAProvenCertificateEnds() {
        var certificate = certificate();
        var record = publish(certificate);

        validate(
                certificate,
                "validationRecordFqdns",
                List.of(record.attribute("fqdn").orElseThrow()));
    }

    @Test
    void theWaitIsForTheRecordsOfTheCertificate() {
        var certificate = certificate();
        publish(certificate);

        assertRefused(
                "ValidationException",
                "missing DNS validation record",
                () -> validate(certificate, "validationRecordFqdns", List.of("_x.example.com")));
    }

    @Test
    void theWaitForACertificateOfAnotherRegionIsRefused() {
        var there =
                Inputs.of("certificateArn", certificate("ap-south-2", DOMAIN).id());

        assertRefused(
                "ResourceNotFoundException",
                "it is in ap-south-2",
                () -> world.create(CERTIFICATE_VALIDATION, World.REGION, there));
    }

    @Test
    void aNameThatIsNoDomainIsRefused() {
        assertRefused("ValidationException", "domainName", () -> certificate(World.REGION, "localhost"));
    }

    @Test
    void aFirstNameOf64CharactersIsTakenAndOneOf65Refused() {
        var label = "a".repeat(52);
        certificate(World.REGION, label + ".example.com");

        assertRefused(
                "InvalidParameterException", "domainName", () -> certificate(World.REGION, label + "a.example.com"));
    }

    @Test
    void aLongNameIsTakenAsAnAlternative() {
        certificate(World.REGION, DOMAIN, "a".repeat(60) + ".example.com");
    }

    @Test
    void tenNamesAreTakenAndElevenRefused() {
        certificate(World.REGION, DOMAIN, names(9));

        assertRefused(
                "LimitExceededException",
                "subjectAlternativeNames",
                () -> certificate(World.REGION, DOMAIN, names(10)));
    }

    @Test
    void aCertificateInUseStays() {
        world.one(LISTENER);

        assertRefused("ResourceInUseException", "Certificate", () -> world.delete(world.one(CERTIFICATE)));
    }
}
