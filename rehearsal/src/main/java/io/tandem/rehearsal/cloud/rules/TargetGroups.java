package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Target groups. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html */
final class TargetGroups {
    private static final Pattern CODES = Pattern.compile("[0-9]{1,3}([,-][0-9]{1,3})*");
    private static final int DEFAULT_INTERVAL = 30;
    private static final int LOWEST_CODE = 200;
    private static final int HIGHEST_CODE = 499;
    private static final int SHORTEST_SLOW_START = 30;
    private static final int LONGEST_SLOW_START = 900;

    private TargetGroups() {}

    static void name(Request request) {
        request.text("name")
                .filter(name -> name.endsWith("-"))
                .ifPresent(name ->
                        refuseIf(true, "name: The target group name '%s' cannot end with a hyphen".formatted(name)));
    }

    static void place(Request request) {
        if (request.text("targetType").filter("lambda"::equals).isPresent()) {
            return;
        }
        for (var path : List.of("port", "protocol", "vpcId")) {
            refuseIf(request.all(path).isEmpty(), "%s: A %s must be specified".formatted(path, path));
        }
        Numbers.whole(request.inputs(), "slowStart")
                .filter(seconds -> seconds != 0 && (seconds < SHORTEST_SLOW_START || seconds > LONGEST_SLOW_START))
                .ifPresent(seconds -> refuseIf(
                        true,
                        "slowStart: is %d, legal are 0 and %d..%d"
                                .formatted(seconds, SHORTEST_SLOW_START, LONGEST_SLOW_START)));
    }

    static void healthCheck(Request request) {
        if (request.text("healthCheck.protocol").filter("TCP"::equals).isPresent()) {
            for (var path : List.of("healthCheck.matcher", "healthCheck.path")) {
                refuseIf(
                        request.text(path).isPresent(),
                        "%s: is not supported for health checks with the protocol TCP".formatted(path));
            }
        }
        int interval = Numbers.whole(request.inputs(), "healthCheck.interval").orElse(DEFAULT_INTERVAL);
        Numbers.whole(request.inputs(), "healthCheck.timeout")
                .filter(timeout -> timeout >= interval && isHttp(request.text("protocol")))
                .ifPresent(timeout -> refuseIf(
                        true,
                        "healthCheck.timeout: Health check timeout '%d' must be smaller than the interval '%d'"
                                .formatted(timeout, interval)));
        // gRPC has status codes of its own, from 0 to 99.
        request.text("healthCheck.matcher")
                .filter(codes -> !"GRPC".equals(request.text("protocolVersion").orElse("")) && !areCodes(codes))
                .ifPresent(codes -> refuseIf(
                        true,
                        "healthCheck.matcher: Health check matcher HTTP code '%s' must be within '%d-%d' inclusive"
                                .formatted(codes, LOWEST_CODE, HIGHEST_CODE)));
    }

    static Optional<CloudResource> find(Request request, String arn) {
        return request.account().find(Types.TARGET_GROUP, request.scope(), arn);
    }

    /** Whether an application load balancer may send requests there. */
    static boolean isHttp(Optional<String> protocol) {
        return protocol.filter(name -> name.startsWith("HTTP")).isPresent();
    }

    private static boolean areCodes(String codes) {
        return CODES.matcher(codes).matches()
                && Pattern.compile("[,-]")
                        .splitAsStream(codes)
                        .mapToInt(Integer::parseInt)
                        .allMatch(code -> code >= LOWEST_CODE && code <= HIGHEST_CODE);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("ValidationError", message);
        }
    }
}
