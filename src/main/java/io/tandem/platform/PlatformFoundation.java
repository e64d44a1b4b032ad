package io.tandem.platform;

import com.pulumi.core.Output;
import io.tandem.cluster.ClusterAccess;
import io.tandem.data.DataAccess;
import io.tandem.edge.EdgeAccess;
import io.tandem.keys.KeyArns;
import io.tandem.keys.Site;
import io.tandem.network.Placement;
import io.tandem.settings.Role;
import java.util.Optional;

/**
 * What the platform of a region is built on.
 *
 * @param role what this stack is to its twin
 * @param environment such as {@code prod}
 * @param goal what a region with a twin promises
 * @param network where nodes run
 * @param keys those of volumes, logs, secrets and alarms among them
 * @param data what the team's services work on
 * @param edge the target groups that pods are bound to, if the region has a public endpoint
 * @param alarmTopicArn whom alerts reach
 */
public record PlatformFoundation(
        Site site,
        Role role,
        String environment,
        Optional<RecoveryGoal> goal,
        Placement network,
        ClusterAccess cluster,
        KeyArns keys,
        DataAccess data,
        Optional<EdgeAccess> edge,
        Output<String> alarmTopicArn) {}
