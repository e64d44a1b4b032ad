package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.DomainNames;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.Objects;

/**
 * Pairs of records of which the second answers when the first is unhealthy. Route 53 itself takes half a pair, and a
 * primary that is never unhealthy; the simulated cloud refuses both, since neither ever fails over.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-configuring.html
 */
final class FailoverRecords {
    private static final String PRIMARY = "PRIMARY";
    private static final String SECONDARY = "SECONDARY";
    private static final String OWN_READING = "; Route 53 itself would take it, and nothing would ever fail over";

    private FailoverRecords() {}

    static void pair(Request request) {
        var record = RecordSet.asked(request);
        record.failover().ifPresent(type -> {
            refuseIf(record.identifier().isEmpty(), "setIdentifier: is required for failover records");
            refuseIf(
                    has(request, record, type),
                    "%s: Failover Record Sets %s: there is one of type %s already"
                            .formatted(RecordSet.FAILOVER, record, type));
            refuseIf(
                    type.equals(SECONDARY) && !has(request, record, PRIMARY),
                    "%s: %s has no PRIMARY of the same name and type%s"
                            .formatted(RecordSet.FAILOVER, record, OWN_READING));
            refuseIf(
                    type.equals(PRIMARY) && !hasHealthSignal(request),
                    "healthCheckId: %s has neither a health check nor an alias with evaluateTargetHealth%s"
                            .formatted(record, OWN_READING));
        });
    }

    /** The primary stays, and stays what it is, while its secondary is there. */
    static void widow(Request request) {
        var was = RecordSet.of(request, Objects.requireNonNull(request.current()));
        var is = RecordSet.asked(request);
        boolean stays =
                request.operation() == Operation.UPDATE && is.failover().equals(was.failover()) && is.hasTypeOf(was);
        refuseIf(
                was.failover().filter(PRIMARY::equals).isPresent() && !stays && has(request, was, SECONDARY),
                "%s: %s still has a SECONDARY; delete that first%s".formatted(RecordSet.FAILOVER, was, OWN_READING));
    }

    /** A check on the name that fails over sees now one region and now the other. */
    static void ownName(Request request) {
        var record = RecordSet.asked(request);
        record.failover()
                .flatMap(type -> request.named("healthCheckId", Types.HEALTH_CHECK))
                .flatMap(check -> check.attribute("fqdn"))
                .map(DomainNames::normal)
                .filter(record.name()::equals)
                .ifPresent(name -> {
                    throw new Refusal("InvalidInput", unpredictable("healthCheckId", name));
                });
    }

    static String unpredictable(String property, String name) {
        return "%s: the health check is on %s, the name that fails over itself; AWS calls the result unpredictable, check the region's own name"
                .formatted(property, name);
    }

    private static boolean has(Request request, RecordSet record, String type) {
        return record.neighbours(request)
                .anyMatch(other -> other.hasTypeOf(record)
                        && other.failover().filter(type::equals).isPresent());
    }

    private static boolean hasHealthSignal(Request request) {
        return request.text("healthCheckId").isPresent()
                || Paths.all(request.inputs(), "aliases[].evaluateTargetHealth").contains(true);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("InvalidChangeBatch", message);
        }
    }
}
