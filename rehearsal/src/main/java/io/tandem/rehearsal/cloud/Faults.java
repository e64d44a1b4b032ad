package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.catalog.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What was asked to fail: single resources, services that shed load, regions that are gone. Safe for several threads.
 */
public final class Faults {
    /** The AWS SDK gives up after this many attempts: the provider's default for max_retries. */
    private static final int ATTEMPTS = 25;

    /** Where IAM and Route 53 are changed. https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html */
    private static final String GLOBAL_CONTROL_PLANE = "us-east-1";

    private final List<Fault> failures = new ArrayList<>();
    private final Map<String, Integer> throttled = new HashMap<>();
    private final Set<String> regionsDown = new HashSet<>();
    private final Map<Fault, Integer> attempts = new HashMap<>();

    /** Lets one operation on a resource fail. */
    public synchronized Faults fail(Fault fault) {
        failures.add(fault);
        return this;
    }

    /** Lets a service refuse its next {@code calls} calls. The provider retries, as the real one does. */
    public synchronized Faults throttle(String service, int calls) {
        throttled.put(service, calls);
        return this;
    }

    /** Takes a region away: nothing in it answers. */
    public synchronized Faults takeDown(String region) {
        regionsDown.add(region);
        return this;
    }

    synchronized boolean isDown(String region) {
        return regionsDown.contains(region);
    }

    /** Ends every failure; what failed before stays failed. */
    public synchronized void clear() {
        failures.clear();
        throttled.clear();
        regionsDown.clear();
        attempts.clear();
    }

    synchronized void onCall(Request.Operation operation, ResourceType type, String scope, String urn) {
        onRead(type, scope);
        for (var fault : failures) {
            if (fault.concerns(type.token(), urn) && attempts.merge(fault, 1, Integer::sum) == fault.nth()) {
                throw new Refusal(
                        "InternalFailure",
                        "%s of %s failed because it was asked to (--fail %s)"
                                .formatted(operation.name().toLowerCase(Locale.ROOT), type.kind(), fault));
            }
        }
    }

    synchronized void onRead(ResourceType type, String scope) {
        onRead(type.service(), scope);
    }

    /** A call that reaches a region of a service, whatever it does there. */
    synchronized void onReach(String service, String scope) {
        var region = scope.equals("global") ? GLOBAL_CONTROL_PLANE : scope;
        if (regionsDown.contains(region)) {
            throw new Refusal(
                    "RequestError",
                    "send request failed: dial tcp: %s.%s.amazonaws.com: i/o timeout (--region-down %s)"
                            .formatted(service, region, region));
        }
    }

    /** A call to a service that changes nothing. */
    synchronized void onRead(String service, String scope) {
        onReach(service, scope);
        int left = throttled.getOrDefault(service, 0);
        throttled.put(service, Math.max(0, left - ATTEMPTS));
        if (left > ATTEMPTS) {
            throw new Refusal(
                    "RequestLimitExceeded",
                    "Request limit exceeded for %s, gave up after %d attempts".formatted(service, ATTEMPTS));
        }
    }
}
