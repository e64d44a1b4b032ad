package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.stream.Collectors;

/**
 * The wait for a certificate: no call of AWS but a loop of the provider, which gives up after 75 minutes. The simulated
 * cloud knows at once that nobody will write the record any more.
 */
final class CertificateValidations {
    private CertificateValidations() {}

    static void names(Request request) {
        var given = request.all("validationRecordFqdns").stream()
                .map(name -> DomainNames.normal(name.toString()))
                .collect(Collectors.toSet());
        if (given.isEmpty()) {
            return;
        }
        request.text("certificateArn")
                .flatMap(arn -> Certificates.find(request, arn))
                .flatMap(certificate ->
                        Paths.all(certificate.outputs(), "domainValidationOptions[].resourceRecordName").stream()
                                .map(name -> DomainNames.normal(name.toString()))
                                .filter(name -> !given.contains(name))
                                .findFirst())
                .ifPresent(name -> {
                    throw new Refusal(
                            "ValidationException", "validationRecordFqdns: missing DNS validation record: " + name);
                });
    }

    static void issued(Request request) {
        request.text("certificateArn")
                .flatMap(arn -> Certificates.find(request, arn))
                .filter(certificate -> !Certificates.isIssued(certificate))
                .ifPresent(certificate -> {
                    throw new Refusal(
                            "ResourceNotReady",
                            "certificateArn: waiting for ACM Certificate (%s) to be issued: timeout while waiting for state to become 'ISSUED' (last state: '%s', timeout: 1h15m0s); its validation records %s are in no public hosted zone of the account"
                                    .formatted(
                                            certificate.id(),
                                            certificate.attribute("status").orElse(""),
                                            Paths.all(
                                                    certificate.outputs(),
                                                    "domainValidationOptions[].resourceRecordName")));
                });
    }
}
