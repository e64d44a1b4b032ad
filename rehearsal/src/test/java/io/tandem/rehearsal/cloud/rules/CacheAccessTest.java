package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.CACHE_REPLICATION_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.CACHE_SUBNET_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SECURITY_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheAccessTest extends InWorld {
    private static final String TOKEN = "a-token-of-the-tests";

    private void assertRefused(String code, String property, Object... changes) {
        assertRefused(code, property, () -> world.make(CACHE_REPLICATION_GROUP, changes));
    }

    private String otherVpc() {
        return world.make(VPC, "cidrBlock", "10.9.0.0/16").id();
    }

    @Test
    void aTokenOverTlsIsTaken() {
        world.make(CACHE_REPLICATION_GROUP, "authToken", TOKEN, "transitEncryptionEnabled", true);
    }

    @Test
    void aTokenWithoutTlsIsRefused() {
        assertRefused("InvalidParameterCombination", "authToken", "authToken", TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"too-short", "with a space in it", "with.a.dot.in.it.", "with%percent%in%it"})
    void aTokenOfOtherCharactersIsRefused(String token) {
        assertRefused("InvalidParameterValue", "authToken", "authToken", token, "transitEncryptionEnabled", true);
    }

    @Test
    void aRefusalDoesNotSayTheToken() {
        assertThatThrownBy(() -> world.make(CACHE_REPLICATION_GROUP, "authToken", "s3cret token of all"))
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void aKeyOfTheOwnRegionIsTaken() {
        var key = world.one(Types.KEY).attribute("arn").orElseThrow();

        world.make(CACHE_REPLICATION_GROUP, "atRestEncryptionEnabled", true, "kmsKeyId", key);
    }

    @Test
    void aKeyOfTheTwinIsRefused() {
        assertRefused(
                "InvalidKMSKeyFault",
                "it is in ap-south-2",
                "atRestEncryptionEnabled",
                true,
                "kmsKeyId",
                new Twin(world).key());
    }

    @Test
    void aKeyWithoutEncryptionIsRefused() {
        assertRefused(
                "InvalidParameterCombination",
                "kmsKeyId",
                "kmsKeyId",
                world.one(Types.KEY).attribute("arn").orElseThrow());
    }

    @Test
    void aCacheWithoutASubnetGroupIsRefused() {
        assertRefused("InvalidVPCNetworkStateFault", "subnetGroupName", "subnetGroupName", Inputs.NONE);
    }

    @Test
    void aSecurityGroupOfAnotherNetworkIsRefused() {
        var group = world.make(SECURITY_GROUP, "vpcId", otherVpc()).id();

        assertRefused("InvalidParameterValue", "securityGroupIds", "securityGroupIds", List.of(group));
    }

    @Test
    void subnetsOfTwoNetworksAreRefused() {
        var near = world.one(SUBNET).id();
        var far = world.make(SUBNET, "vpcId", otherVpc(), "cidrBlock", "10.9.1.0/24")
                .id();

        assertRefused(
                "InvalidSubnet", "subnetIds", () -> world.make(CACHE_SUBNET_GROUP, "subnetIds", List.of(near, far)));
    }

    @Test
    void aWindowOfLessThanAnHourIsRefused() {
        assertRefused("InvalidParameterValue", "maintenanceWindow", "maintenanceWindow", "sun:20:00-sun:20:30");
    }
}
