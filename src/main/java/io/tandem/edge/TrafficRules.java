package io.tandem.edge;

import com.pulumi.aws.ec2.Ec2Functions;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.GetManagedPrefixListArgs;
import com.pulumi.aws.ec2.outputs.GetManagedPrefixListResult;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.EdgeSettings;
import io.tandem.settings.TargetGroupSettings;
import java.util.Map;

/**
 * Who may talk on the way from users to pods: clients to the load balancer on 443 and 80, the load balancer to pods on
 * the ports of the target groups. Publishes the load balancer's {@link #securityGroupId()}.
 *
 * <p>Pods are in the cluster's own group. The load balancer's controller would open it for load balancers of its own;
 * for this one the program does.
 */
final class TrafficRules extends ComponentResource {
    private final String name;
    private final Output<String> securityGroupId;

    /** @param region where Route 53's list of checkers is looked up */
    TrafficRules(
            String name,
            EdgeSettings settings,
            EdgeUpstream upstream,
            String region,
            ComponentResourceOptions options) {
        super("tandem:edge:TrafficRules", name, options);
        this.name = name;
        this.securityGroupId = securityGroup(upstream.placement().vpcId()).id();
        for (var client : settings.clientCidrs()) {
            open("https-" + client.replace('/', '-'), 443, from(client).description("HTTPS from clients"));
            open(
                    "http-" + client.replace('/', '-'),
                    80,
                    from(client).description("HTTP from clients, to be redirected"));
        }
        if (!settings.isOpenToTheWorld()) {
            open("https-checkers", 443, fromCheckers(region));
        }
        settings.targetGroups().values().stream()
                .map(TargetGroupSettings::port)
                .distinct()
                .forEach(port -> letThrough(port, upstream.cluster().securityGroupId()));
        registerOutputs(Map.of("securityGroupId", securityGroupId));
    }

    Output<String> securityGroupId() {
        return securityGroupId;
    }

    private SecurityGroup securityGroup(Output<String> vpcId) {
        return new SecurityGroup(
                name + "-load-balancer",
                SecurityGroupArgs.builder()
                        .vpcId(vpcId)
                        .description("Load balancer of the region")
                        .tags(Map.of("Name", name + "-load-balancer"))
                        .build(),
                childOptions());
    }

    private void open(String rule, int port, SecurityGroupIngressRuleArgs.Builder from) {
        new SecurityGroupIngressRule(
                name + "-" + rule,
                from.securityGroupId(securityGroupId)
                        .ipProtocol("tcp")
                        .fromPort(port)
                        .toPort(port)
                        .build(),
                childOptions());
    }

    private static SecurityGroupIngressRuleArgs.Builder from(String cidr) {
        return SecurityGroupIngressRuleArgs.builder().cidrIpv4(cidr);
    }

    /**
     * From wherever Route 53 checks health.
     *
     * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-router-firewall-rules.html">
     *     AWS</a>
     */
    private SecurityGroupIngressRuleArgs.Builder fromCheckers(String region) {
        var checkers = Ec2Functions.getManagedPrefixList(
                GetManagedPrefixListArgs.builder()
                        .name("com.amazonaws." + region + ".route53-healthchecks")
                        .build(),
                InvokeOptions.builder().parent(this).build());
        return SecurityGroupIngressRuleArgs.builder()
                .description("HTTPS from Route 53's health checkers")
                .prefixListId(checkers.applyValue(GetManagedPrefixListResult::id));
    }

    private void letThrough(int port, Output<String> podsGroupId) {
        new SecurityGroupEgressRule(
                name + "-to-pods-" + port,
                SecurityGroupEgressRuleArgs.builder()
                        .description("Requests to pods")
                        .securityGroupId(securityGroupId)
                        .referencedSecurityGroupId(podsGroupId)
                        .ipProtocol("tcp")
                        .fromPort(port)
                        .toPort(port)
                        .build(),
                childOptions());
        new SecurityGroupIngressRule(
                name + "-from-load-balancer-" + port,
                SecurityGroupIngressRuleArgs.builder()
                        .description("Requests from the load balancer")
                        .securityGroupId(podsGroupId)
                        .referencedSecurityGroupId(securityGroupId)
                        .ipProtocol("tcp")
                        .fromPort(port)
                        .toPort(port)
                        .build(),
                childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
