package io.tandem.network;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupIngressArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import io.tandem.settings.NetworkSettings;
import java.util.List;
import java.util.Map;

/**
 * AWS services reached without the Internet: S3 and DynamoDB through the private tier's route tables, the settings'
 * list through interfaces in the private subnets.
 *
 * <p>The data tier has no endpoint: answers of S3 come from public addresses, and an ACL that lets those in on
 * ephemeral ports would let in the database's port with them.
 */
final class VpcEndpoints extends ComponentResource {
    private final String name;
    private final Site site;
    private final Output<String> vpcId;

    VpcEndpoints(
            String name,
            NetworkSettings settings,
            Site site,
            Output<String> vpcId,
            NetworkTier privateTier,
            Routing routing,
            ComponentResourceOptions options) {
        super("tandem:network:VpcEndpoints", name, options);
        this.name = name;
        this.site = site;
        this.vpcId = vpcId;
        var policy = new EndpointPolicy(site);
        gateway("s3", policy.forS3(), routing.privateTableIds());
        gateway("dynamodb", policy.forDynamoDb(), routing.privateTableIds());
        if (!settings.interfaceEndpoints().isEmpty()) {
            var door = securityGroup(settings);
            settings.interfaceEndpoints()
                    .forEach(service ->
                            endpoint(service, policy.forService(service), privateTier.subnetIds(), door.id()));
        }
        registerOutputs(Map.of("vpcId", vpcId));
    }

    private void gateway(String service, String policy, Output<List<String>> routeTableIds) {
        new VpcEndpoint(
                name + "-" + service + "-endpoint",
                args(service, policy)
                        .vpcEndpointType("Gateway")
                        .routeTableIds(routeTableIds)
                        .build(),
                childOptions());
    }

    private void endpoint(
            String service, String policy, Output<List<String>> subnetIds, Output<String> securityGroupId) {
        new VpcEndpoint(
                name + "-" + service.replace('.', '-') + "-endpoint",
                args(service, policy)
                        .vpcEndpointType("Interface")
                        .privateDnsEnabled(true)
                        .subnetIds(subnetIds)
                        .securityGroupIds(Output.all(securityGroupId))
                        .build(),
                childOptions());
    }

    private VpcEndpointArgs.Builder args(String service, String policy) {
        return VpcEndpointArgs.builder()
                .vpcId(vpcId)
                .serviceName("com.amazonaws." + site.region() + "." + service)
                .policy(policy)
                .tags(Map.of("Name", name + "-" + service));
    }

    private SecurityGroup securityGroup(NetworkSettings settings) {
        return new SecurityGroup(
                name + "-endpoints",
                SecurityGroupArgs.builder()
                        .vpcId(vpcId)
                        .description("HTTPS from the VPC to AWS services")
                        .ingress(SecurityGroupIngressArgs.builder()
                                .description("HTTPS from the VPC")
                                .protocol("tcp")
                                .fromPort(443)
                                .toPort(443)
                                .cidrBlocks(settings.cidr().toString())
                                .build())
                        .tags(Map.of("Name", name + "-endpoints"))
                        .build(),
                childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
