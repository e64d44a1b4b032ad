package io.tandem.edge;

import com.pulumi.aws.Provider;
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

    public DnsPart {
        if (origin.isPresent() != (role == Role.DR)) {
            throw new IllegalArgumentException(
                    "a dr stack, and no other, needs what its primary published of its edge");
        }
    }
}
