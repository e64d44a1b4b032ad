package io.tandem.edge;

import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.acm.CertificateValidation;
import com.pulumi.aws.acm.CertificateValidationArgs;
import com.pulumi.aws.acm.outputs.CertificateDomainValidationOption;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The region's certificate for the domain and every name one label below it, such as the regional one. Publishes
 * {@link #arn()}, known when the certificate is issued.
 *
 * <p>ACM proves by a record in the zone that the domain is ours. The record is the same for the domain and its wildcard,
 * in every region of the account, and must stay for renewals: so one stack owns it, and its twin only waits for ACM to
 * see it.
 *
 * @see <a href="https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html">AWS</a>
 */
final class Certificate extends ComponentResource {
    private static final int TTL_SECONDS = 300;

    private final Output<String> arn;

    /** @param ownZoneId where the record is made; empty if the twin has made it */
    Certificate(String name, String domain, Optional<Output<String>> ownZoneId, ComponentResourceOptions options) {
        super("tandem:edge:Certificate", name, options);
        var certificate = new com.pulumi.aws.acm.Certificate(
                name + "-certificate",
                CertificateArgs.builder()
                        .domainName(domain)
                        .subjectAlternativeNames("*." + domain)
                        .validationMethod("DNS")
                        .tags(Map.of("Name", name + "-" + domain))
                        .build(),
                childOptions());
        var validation = CertificateValidationArgs.builder().certificateArn(certificate.arn());
        ownZoneId.ifPresent(zoneId -> validation.validationRecordFqdns(
                Output.all(record(name, zoneId, certificate).fqdn())));
        this.arn = new CertificateValidation(name + "-certificate-issued", validation.build(), childOptions())
                .certificateArn();
        registerOutputs(Map.of("arn", arn));
    }

    Output<String> arn() {
        return arn;
    }

    private Record record(String name, Output<String> zoneId, com.pulumi.aws.acm.Certificate certificate) {
        return new Record(
                name + "-certificate-validation",
                RecordArgs.builder()
                        .zoneId(zoneId)
                        .name(proof(certificate, CertificateDomainValidationOption::resourceRecordName))
                        .type("CNAME")
                        .records(Output.all(proof(certificate, CertificateDomainValidationOption::resourceRecordValue)))
                        .ttl(TTL_SECONDS)
                        .build(),
                childOptions());
    }

    /** One part of the record; the options of all names are alike. */
    private static Output<String> proof(
            com.pulumi.aws.acm.Certificate certificate,
            Function<CertificateDomainValidationOption, Optional<String>> part) {
        return certificate.domainValidationOptions().applyValue(options -> part.apply(options.get(0))
                .orElseThrow());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
