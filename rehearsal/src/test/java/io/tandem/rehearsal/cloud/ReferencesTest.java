package io.tandem.rehearsal.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest extends InWorld {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    @Test
    void whatIsNamedMustExist() {
        assertRefused("InvalidVpcID.NotFound", "vpcId", () -> world.make(SUBNET, "vpcId", "vpc-0000"));
    }

    @Test
    void whatIsNamedMustBeOfTheSameRegion() {
        var vpc = world.one(VPC).id();
        var inputs = Inputs.of("vpcId", vpc, "cidrBlock", "10.0.0.0/24");

        assertRefused("InvalidVpcID.NotFound", "it is in ap-south-1", () -> world.create(SUBNET, "ap-south-2", inputs));
    }

    @Test
    void whatIsNamedInsideAListMustExist() {
        var rule = Inputs.of("protocol", "tcp", "fromPort", 1, "toPort", 1, "securityGroups", List.of("sg-0000"));

        assertRefused(
                "InvalidGroup.NotFound", "ingress[].securityGroups", () -> world.make(GROUP, "ingress", List.of(rule)));
    }

    @Test
    void whatAwsMadeAlongExists() {
        var group = world.one(VPC).attribute("defaultSecurityGroupId").orElseThrow();

        world.make(RULE, "securityGroupId", group);
    }

    @Test
    void whatIsNeededStays() {
        var subnet = world.one(SUBNET);

        assertRefused("DependencyViolation", subnet.id(), () -> world.delete(world.one(VPC)));
    }

    @Test
    void whatIsOnlyPointedAtMayGo() {
        var rule = world.make(RULE);

        world.delete(world.one(GROUP));

        world.delete(rule);
    }

    @Test
    void aBucketIsAddressedInItsOwnRegion() {
        var inputs = Inputs.of("bucket", world.one("aws:s3/bucketV2:BucketV2").id());

        assertRefused(
                "PermanentRedirect",
                "it is in ap-south-1",
                () -> world.create("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "ap-south-2", inputs));
    }

    @Test
    void aReplicaOfAKeyIsNamedAsAKey() {
        var replica = world.one("aws:kms/replicaKey:ReplicaKey");

        var alias = world.make("aws:kms/alias:Alias", "targetKeyId", replica.id());

        assertThat(alias.attribute("targetKeyArn")).isEqualTo(replica.attribute("arn"));
    }
}
