package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.Objects;
import java.util.regex.Pattern;

/** Health checks. https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html */
final class HealthChecks {
    private static final Pattern ENDPOINT = Pattern.compile("HTTPS?(_STR_MATCH)?|TCP");

    /** Addresses that the checkers cannot reach from outside (RFC 1918 and link-local). */
    private static final Pattern UNREACHABLE =
            Pattern.compile("(10|127|169\\.254|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\..*");

    private HealthChecks() {}

    /** What the checkers connect to. */
    static void endpoint(Request request) {
        var type = request.text("type").orElse("");
        if (!ENDPOINT.matcher(type).matches()) {
            return;
        }
        var address = request.text("ipAddress");
        refuseIf(
                request.text("fqdn").isEmpty() && address.isEmpty(),
                "fqdn: Basic health check requires either an ip address or a fully qualified domain name");
        refuseIf(
                address.filter(text -> UNREACHABLE.matcher(text).matches()).isPresent(),
                "ipAddress: Route 53 cannot check addresses that are private, reserved or not routable");
        refuseIf(type.equals("TCP") && request.all("port").isEmpty(), "port: is required for a check of the type TCP");
        refuseIf(
                type.endsWith("_STR_MATCH") != request.text("searchString").isPresent(),
                "searchString: is for checks of the types HTTP_STR_MATCH and HTTPS_STR_MATCH, which need it");
        refuseIf(
                request.flag("enableSni") && !type.startsWith("HTTPS"),
                "enableSni: is only for checks of the types HTTPS and HTTPS_STR_MATCH");
    }

    /** What the checks are made of that connect to nothing. */
    static void derived(Request request) {
        var type = request.text("type").orElse("");
        refuseIf(
                type.equals("CALCULATED") && request.all("childHealthchecks").isEmpty(),
                "childHealthchecks: are required for a check of the type CALCULATED");
        if (!type.equals("CLOUDWATCH_METRIC")) {
            return;
        }
        var alarm = request.text("cloudwatchAlarmName").orElse("");
        var region = request.text("cloudwatchAlarmRegion").orElse("");
        refuseIf(
                request.account().find(Types.METRIC_ALARM, region, alarm).isEmpty(),
                "cloudwatchAlarmName: the alarm '%s' does not exist in '%s'".formatted(alarm, region));
    }

    /** Records that fail over cannot depend on a check of their own name. */
    static void ownName(Request request) {
        if (request.operation() != Operation.UPDATE) {
            return;
        }
        var check = Objects.requireNonNull(request.current());
        request.text("fqdn").map(DomainNames::normal).ifPresent(name -> request.account().all(Types.RECORD).stream()
                .filter(record -> record.attribute("healthCheckId")
                        .filter(check.id()::equals)
                        .isPresent())
                .map(record -> RecordSet.of(request, record))
                .filter(record -> record.failover().isPresent() && record.name().equals(name))
                .findFirst()
                .ifPresent(record -> refuseIf(true, FailoverRecords.unpredictable("fqdn", name))));
    }

    /** The provider names the host in the TLS handshake unless it is told not to. */
    static CloudResource completed(Request request, CloudResource check) {
        if (check.inputs().containsKey("enableSni")) {
            return check;
        }
        var outputs = Paths.object(check.outputs());
        outputs.put(
                "enableSni",
                check.attribute("type").filter(type -> type.startsWith("HTTPS")).isPresent());
        return check.showing(outputs);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidInput", message);
        }
    }
}
