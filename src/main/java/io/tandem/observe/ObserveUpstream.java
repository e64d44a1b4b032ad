package io.tandem.observe;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * What observing a region builds on.
 *
 * @param here this region
 * @param primary the primary as it published itself, for a DR region
 * @param natGatewayIds this region's ways out, in the order of its zones
 * @param containerInsights whether CloudWatch is told of nodes and pods
 * @param alarmTopicArn the topic of this region's alarms
 */
public record ObserveUpstream(
        Watched here,
        Optional<Watched> primary,
        List<Output<String>> natGatewayIds,
        boolean containerInsights,
        Output<String> alarmTopicArn) {
    public ObserveUpstream {
        natGatewayIds = List.copyOf(natGatewayIds);
    }
}
