package io.tandem.edge;

import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import io.tandem.settings.AlarmSettings;
import io.tandem.settings.Role;
import java.util.Optional;

/**
 * What this stack has to do with the DNS of the domain.
 *
 * @param role what the stack is to its twin
 * @param origin what the primary published of its edge; for a DR stack
 * @param monitoring the way to {@link #REGION}, where metrics and logs of Route 53 are; for a stack that owns the zone
 * @param alarms whom alarms about the domain reach
 */
public record DnsPart(Role role, Optional<EdgeAccess> origin, Optional<Provider> monitoring, AlarmSettings alarms) {
    /** Where Route 53 publishes, whatever region a zone serves. */
    public static final String REGION = "us-east-1";

    /**
     * The zone of the domain, where another stack owns it.
     *
     * @throws RunException if that stack has none
     */
    Optional<Output<String>> theirZoneId() {
        return role == Role.DR
                ? Optional.of(origin.orElseThrow(() -> new RunException(
                                "the primary has no tandem:edge, and the hosted zone is the primary's"))
                        .zoneId())
                : Optional.empty();
    }
}
