package io.tandem.data;

import com.pulumi.core.Output;
import io.tandem.keys.KeyArns;
import io.tandem.keys.Site;
import io.tandem.network.Placement;
import io.tandem.settings.Role;
import java.util.Optional;

/**
 * What all stores of a region are built on.
 *
 * @param stack what this stack is to its twin
 * @param twinRegion the twin's region; empty without a twin
 * @param network where the data subnets are
 * @param clusterSecurityGroupId who may reach the stores: pods and nodes
 * @param keys the region's keys
 * @param alarmTopicArn the topic of the region's alarms
 */
public record DataFoundation(
        Site site,
        Role stack,
        Optional<String> twinRegion,
        Placement network,
        Output<String> clusterSecurityGroupId,
        KeyArns keys,
        Output<String> alarmTopicArn) {}
