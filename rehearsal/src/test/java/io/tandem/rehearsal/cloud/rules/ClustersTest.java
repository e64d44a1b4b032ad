package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CLUSTER;
import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.NODE_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;
import static io.tandem.rehearsal.cloud.rules.Types.SECURITY_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest extends InWorld {
    @Test
    void aRoleThatDoesNotTrustEksIsRefused() {
        var role = world.make(ROLE).attribute("arn").orElseThrow();

        assertRefused("InvalidParameterException", "roleArn", () -> world.make(CLUSTER, "roleArn", role));
    }

    @Test
    void aRoleWithoutTheClusterPolicyIsRefused() {
        var role = world.make(ROLE, "assumeRolePolicy", Documents.trust("eks.amazonaws.com"));

        assertRefused(
                "InvalidParameterException",
                "AmazonEKSClusterPolicy",
                () -> world.make(CLUSTER, "roleArn", role.attribute("arn").orElseThrow()));
    }

    @Test
    void subnetsOfOneZoneAreRefused() {
        var subnets = List.of(world.one(SUBNET).id(), world.make(SUBNET).id());

        assertRefused(
                "InvalidParameterException",
                "at least two different AZs",
                () -> world.make(CLUSTER, "vpcConfig.subnetIds", subnets));
    }

    @Test
    void subnetsOfTwoVpcsAreRefused() {
        var elsewhere = world.make(SUBNET, "vpcId", world.make(VPC).id(), "availabilityZone", "ap-south-1b");
        var subnets = List.of(world.one(SUBNET).id(), elsewhere.id());

        assertRefused(
                "InvalidParameterException", "same VPC", () -> world.make(CLUSTER, "vpcConfig.subnetIds", subnets));
    }

    @Test
    void aSecurityGroupOfAnotherVpcIsRefused() {
        var elsewhere =
                world.make(SECURITY_GROUP, "vpcId", world.make(VPC).id()).id();

        assertRefused(
                "InvalidParameterException",
                "vpcConfig.securityGroupIds",
                () -> world.make(CLUSTER, "vpcConfig.securityGroupIds", List.of(elsewhere)));
    }

    @Test
    void noEndpointAtAllIsRefused() {
        assertRefused(
                "InvalidParameterException",
                "endpointPublicAccess",
                () -> world.make(
                        CLUSTER, "vpcConfig.endpointPublicAccess", false, "vpcConfig.endpointPrivateAccess", false));
    }

    @Test
    void aPrivateEndpointAloneIsTaken() {
        world.make(CLUSTER, "vpcConfig.endpointPublicAccess", false);
    }

    @Test
    void privateAddressesForThePublicEndpointAreRefused() {
        assertRefused(
                "InvalidParameterException",
                "publicAccessCidrs",
                () -> world.make(CLUSTER, "vpcConfig.publicAccessCidrs", List.of("203.0.113.0/24", "172.20.0.0/16")));
    }

    @Test
    void publicAddressesForThePublicEndpointAreTaken() {
        world.make(CLUSTER, "vpcConfig.publicAccessCidrs", List.of("203.0.113.0/24", "172.32.0.0/16"));
    }

    @Test
    void aKeyThatIsNotSymmetricIsRefused() {
        var key = world.make(KEY, "customerMasterKeySpec", "RSA_2048");

        assertRefused(
                "InvalidParameterException",
                "encryptionConfig",
                () -> world.make(
                        CLUSTER,
                        "encryptionConfig.provider.keyArn",
                        key.attribute("arn").orElseThrow()));
    }

    @Test
    void theAuthenticationModeDoesNotGoBack() {
        var cluster = world.one(CLUSTER);

        assertRefused(
                "InvalidParameterException",
                "accessConfig.authenticationMode",
                () -> world.update(cluster, "accessConfig.authenticationMode", "API_AND_CONFIG_MAP"));
    }

    @Test
    void theAuthenticationModeGoesOnByOneStep() {
        var cluster = world.make(CLUSTER, "accessConfig.authenticationMode", "API_AND_CONFIG_MAP");

        world.update(cluster, "accessConfig.authenticationMode", "API");
    }

    @Test
    void theNodesOfAClusterGoFirst() {
        var nodes = world.one(NODE_GROUP);

        assertRefused("ResourceInUseException", nodes.id(), () -> world.delete(world.one(CLUSTER)));
    }
}
