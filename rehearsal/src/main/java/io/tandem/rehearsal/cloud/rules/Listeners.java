package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Listeners of application load balancers. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html */
final class Listeners {
    /** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
    private static final Pattern POLICY = Pattern.compile("ELBSecurityPolicy-(2016-08|TLS-1-0-2015-04"
            + "|TLS-1-1-2017-01|TLS-1-2-2017-01|TLS-1-2-Ext-2018-06|FS-2018-06|FS-1-1-2019-08|FS-1-2-2019-08"
            + "|FS-1-2-Res-2019-08|FS-1-2-Res-2020-10"
            + "|TLS13-1-[0-3](-Res|-Ext[012])?(-2021-06|-FIPS-2023-04|(-FIPS)?-PQ-2025-09))");

    private Listeners() {}

    static void protocol(Request request) {
        if (balancer(request).filter(LoadBalancers::isApplication).isEmpty()) {
            return;
        }
        var protocol = request.text("protocol").orElse("HTTP");
        refuseIf(
                !Set.of("HTTP", "HTTPS").contains(protocol),
                "protocol: Listener protocol '%s' must be one of 'HTTP, HTTPS'".formatted(protocol));
        refuseIf(request.all("port").isEmpty(), "port: A listener port must be specified");
        boolean https = protocol.equals("HTTPS");
        refuseIf(
                https && request.text("certificateArn").isEmpty(),
                "certificateArn: A certificate must be specified for HTTPS listeners");
        for (var path : List.of("certificateArn", "sslPolicy")) {
            refuseIf(
                    !https && request.text(path).filter(text -> !text.isEmpty()).isPresent(),
                    "%s: cannot be specified for HTTP listeners".formatted(path));
        }
    }

    static void policy(Request request) {
        request.text("sslPolicy")
                .filter(policy -> !policy.isEmpty() && !POLICY.matcher(policy).matches())
                .ifPresent(policy -> {
                    throw new Refusal(
                            "SSLPolicyNotFound",
                            "sslPolicy: SSL policy '%s' not found, as far as the simulated cloud knows"
                                    .formatted(policy));
                });
    }

    /** A certificate serves when ACM has issued it, not before. */
    static void certificate(Request request) {
        request.text("certificateArn")
                .flatMap(arn -> Certificates.find(request, arn))
                .filter(certificate -> !Certificates.isIssued(certificate))
                .ifPresent(certificate -> {
                    throw new Refusal(
                            "UnsupportedCertificate",
                            "certificateArn: The certificate '%s' must have a fully-qualified domain name, a supported signature, and a supported key size; its status is %s, wait for its validation"
                                    .formatted(
                                            certificate.id(),
                                            certificate.attribute("status").orElse("")));
                });
    }

    static void actions(Request request) {
        new ListenerActions(request, "defaultActions", balancer(request)).check();
    }

    private static Optional<CloudResource> balancer(Request request) {
        return request.text("loadBalancerArn").flatMap(arn -> LoadBalancers.find(request, arn));
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("ValidationError", message);
        }
    }
}
