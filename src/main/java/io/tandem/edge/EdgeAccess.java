package io.tandem.edge;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;

/**
 * What the edge room publishes.
 *
 * @param domain the name that fails over
 * @param regionalName the name of this region's load balancer, below the domain
 * @param zoneId the hosted zone of the domain; the primary's in both regions
 * @param loadBalancerArn ARN of the load balancer
 * @param securityGroupId the load balancer's group: pods accept what comes from it
 * @param targetGroupArns ARNs of the target groups by the names in the settings; pods are bound to them
 * @param certificateArn ARN of the region's certificate, once it is issued
 * @param healthCheckId what Route 53 knows the region's health check by; a primary has one
 * @param checkIntervalSeconds seconds between two health checks of one checker
 * @param failureThreshold failed checks in a row until the region counts as down
 */
public record EdgeAccess(
        String domain,
        String regionalName,
        Output<String> zoneId,
        Output<String> loadBalancerArn,
        Output<String> securityGroupId,
        Map<String, Output<String>> targetGroupArns,
        Output<String> certificateArn,
        Optional<Output<String>> healthCheckId,
        int checkIntervalSeconds,
        int failureThreshold) {
    public EdgeAccess {
        targetGroupArns = Map.copyOf(targetGroupArns);
    }
}
