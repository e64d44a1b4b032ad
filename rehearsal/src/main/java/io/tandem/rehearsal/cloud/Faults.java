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
        if (regionsDown.contains(scope)) {
            throw new Refusal(
                    "RequestError",
                    "send request failed: dial tcp: %s.%s.amazonaws.com: i/o timeout (--region-down %s)"
                            .formatted(type.service(), scope, scope));
        }
        int left = throttled.getOrDefault(type.service(), 0);
        throttled.put(type.service(), Math.max(0, left - ATTEMPTS));
        if (left > ATTEMPTS) {
            throw new Refusal(
                    "RequestLimitExceeded",
                    "Request limit exceeded for %s, gave up after %d attempts".formatted(type.service(), ATTEMPTS));
        }
    }
}
