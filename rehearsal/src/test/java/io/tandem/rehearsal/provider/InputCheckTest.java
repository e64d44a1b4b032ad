package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.Provider.CheckFailure;

class InputCheckTest {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String CLUSTER = "aws:eks/cluster:Cluster";

    private static List<String> failures(String type, Object... inputs) {
        return InputCheck.failures(World.type(type), Inputs.of(inputs)).stream()
                .map(CheckFailure::getReason)
                .toList();
    }

    private static Map<String, Object> vpcConfig() {
        return Inputs.of("subnetIds", List.of("subnet-1"));
    }

    @Test
    void aMissingInputIsNamed() {
        assertThat(failures(SUBNET, "cidrBlock", "10.0.0.0/24")).containsExactly("vpcId is required");
    }

    @Test
    void aMissingFieldIsNamedOnlyWhereItsObjectIs() {
        assertThat(failures(CLUSTER, "roleArn", Unknown.VALUE, "vpcConfig", vpcConfig()))
                .isEmpty();
        assertThat(failures(
                        CLUSTER,
                        "roleArn",
                        Unknown.VALUE,
                        "vpcConfig",
                        vpcConfig(),
                        "encryptionConfig",
                        Inputs.of("resources", List.of("secrets"))))
                .containsExactly("encryptionConfig.provider is required");
    }

    @Test
    void aValueOutsideTheLegalOnesIsShownWithThem() {
        assertThat(failures(VPC, "cidrBlock", "10.0.0.0/16", "instanceTenancy", "shared"))
                .singleElement()
                .asString()
                .contains("instanceTenancy", "'shared'", "dedicated");
    }

    @Test
    void anOutputCannotBeSet() {
        assertThat(failures(
                        CLUSTER,
                        "roleArn",
                        Unknown.VALUE,
                        "vpcConfig",
                        Inputs.with(vpcConfig(), "clusterSecurityGroupId", "sg-1")))
                .containsExactly("vpcConfig.clusterSecurityGroupId cannot be set: AWS decides it");
    }

    @Test
    void inputsThatExcludeEachOtherAreRefused() {
        assertThat(failures(SUBNET, "vpcId", "vpc-1", "availabilityZone", "a", "availabilityZoneId", "b"))
                .contains("availabilityZone conflicts with availabilityZoneId");
    }

    @Test
    void oneOfSeveralInputsMustBeSet() {
        assertThat(failures(ROUTE, "routeTableId", "rtb-1", "destinationCidrBlock", "0.0.0.0/0"))
                .singleElement()
                .asString()
                .contains("natGatewayId", "must be set");
    }

    @Test
    void oneThatIsYetUnknownIsSet() {
        assertThat(failures(
                        ROUTE,
                        "routeTableId",
                        Unknown.VALUE,
                        "destinationCidrBlock",
                        "0.0.0.0/0",
                        "natGatewayId",
                        Unknown.VALUE))
                .isEmpty();
    }

    @Test
    void twoThatExcludeEachOtherAreRefused() {
        assertThat(failures(
                        ROUTE,
                        "routeTableId",
                        "rtb-1",
                        "destinationCidrBlock",
                        "0.0.0.0/0",
                        "natGatewayId",
                        "nat-1",
                        "gatewayId",
                        "igw-1"))
                .contains("gatewayId and natGatewayId exclude each other");
    }

    @Test
    void anInputThatNeedsAnotherIsRefusedWithoutIt() {
        assertThat(failures(VPC, "ipv4NetmaskLength", 20)).containsExactly("ipv4NetmaskLength needs ipv4IpamPoolId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1/16", "10.0.0.0/33", "10.0.0.256/32", "10.0.0/16", "10.0.0.0", "vpc/16", "fd00::1/64"})
    void aBlockThatIsNotWrittenByItsFirstAddressIsRefused(String cidr) {
        assertThat(failures(VPC, "cidrBlock", cidr))
                .containsExactly("cidrBlock is '%s', which is no cidr".formatted(cidr));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/16", "0.0.0.0/0", "203.0.113.7/32", "2001:db8::/32", "::/0"})
    void aBlockIsTakenInEitherFamily(String cidr) {
        assertThat(failures(VPC, "cidrBlock", cidr)).isEmpty();
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThat(failures("aws:kms/key:Key", "deletionWindowInDays", 6))
                .containsExactly("deletionWindowInDays is 6, legal are 7..30");
    }

    @Test
    void aNameTooLongIsRefused() {
        assertThat(failures("aws:iam/role:Role", "name", "r".repeat(65), "assumeRolePolicy", "{}"))
                .containsExactly("name has 65 characters, legal are 1..64");
    }

    @Test
    void aReservedAliasIsRefused() {
        assertThat(failures("aws:kms/alias:Alias", "name", "alias/aws/ebs", "targetKeyId", "key"))
                .hasSize(1);
    }

    @Test
    void aPolicyThatIsNoJsonIsRefused() {
        assertThat(failures("aws:kms/key:Key", "policy", "allow all")).hasSize(1);
    }

    @Test
    void everyItemOfAListIsChecked() {
        assertThat(failures(
                        CLUSTER,
                        "roleArn",
                        Unknown.VALUE,
                        "vpcConfig",
                        vpcConfig(),
                        "enabledClusterLogTypes",
                        List.of("api", "audits")))
                .singleElement()
                .asString()
                .contains("audits");
    }
}
