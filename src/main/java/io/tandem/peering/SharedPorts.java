package io.tandem.peering;

import com.pulumi.core.Output;
import io.tandem.edge.EdgeAccess;
import io.tandem.platform.PlatformAccess;
import io.tandem.settings.Holding;
import java.util.List;
import java.util.Optional;

/**
 * What a region publishes besides its rooms.
 *
 * @param edge its public endpoint, if it has one
 * @param platform what its cluster runs for the team, if anything
 * @param logKeyArn the key of the region's log groups
 * @param secretsReplicaKeyArn the replica of the key of secrets, in the twin's region; only a region with a twin that
 *     reads its secrets has one
 * @param alarmTopicArn where the region's alarms go
 * @param holdings what the region holds that the twin needs a counterpart of
 */
public record SharedPorts(
        Optional<EdgeAccess> edge,
        Optional<PlatformAccess> platform,
        Output<String> logKeyArn,
        Optional<Output<String>> secretsReplicaKeyArn,
        Output<String> alarmTopicArn,
        List<Holding> holdings) {}
