package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsExceptionTest {
    @Test
    void theProblemsOfAllRoomsAreReportedTogether() {
        StackFile file = StackFile.primary()
                .with("role", "Primary")
                .with("protecton", "true")
                .with("peer.region", "ap-south-3")
                .with("network.cidr", "10.0.0.0/24")
                .with("network.availabilityZones", "[ap-south-1a, ap-south-2b, ap-south-2c]")
                .with("network.flowLogRetentionDays", "91")
                .with("cluster.version", "'1.33'")
                .with("cluster.system.minSize", "two")
                .with("cluster.workload.desiredSize", "1")
                .with("cluster.addOns.vpcCni", "latest");

        assertThat(keysOfProblems(file))
                .containsExactlyInAnyOrder(
                        "tandem:role",
                        "tandem:protecton",
                        "tandem:peer.region",
                        "tandem:network.cidr",
                        "tandem:network.availabilityZones[1]",
                        "tandem:network.availabilityZones[2]",
                        "tandem:network.flowLogRetentionDays",
                        "tandem:cluster.version",
                        "tandem:cluster.system.minSize",
                        "tandem:cluster.workload.desiredSize",
                        "tandem:cluster.addOns.vpcCni");
    }

    @Test
    void eachProblemIsALine() {
        StackFile file = StackFile.primary().with("account", "'1'").with("peer.cidr", "10.0.0.0/16");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(file::settings)
                .withMessage("""
                        2 settings are wrong; nothing was changed:
                          1. tandem:account = "1" must be an AWS account of 12 digits
                          2. tandem:peer.cidr = 10.0.0.0/16 (tandem:network.cidr is 10.0.0.0/16) must not overlap \
                        the stack's own VPC""");
    }

    @Test
    void whatFollowsFromAFaultyRegionIsNotReported() {
        assertThat(keysOfProblems(StackFile.primary().with("region", "ap-south-11")))
                .containsExactly("tandem:region");
    }

    @Test
    void whatFollowsFromAFaultyAccountIsNotReported() {
        StackFile file = StackFile.primary()
                .with("account", "'1'")
                .with("cluster.administrators", "['arn:aws:iam::444455556666:role/platform']");

        assertThat(keysOfProblems(file)).containsExactly("tandem:account");
    }

    @Test
    void whatFollowsFromAFaultySizeIsNotReported() {
        assertThat(keysOfProblems(StackFile.primary().with("cluster.workload.maxSize", "0")))
                .containsExactly("tandem:cluster.workload.maxSize");
    }

    @Test
    void whatFollowsFromAFaultyTwinIsNotReported() {
        assertThat(keysOfProblems(StackFile.primary().with("peer", "ap-south-2")))
                .containsExactly("tandem:peer");
    }

    @Test
    void aSecretIsNotShown() {
        StackFile file = StackFile.primary().with("network.cidr", "10.9.8.7/16").with("account", "'1234'");
        ConfigSource config = new ConfigSource(file.config(), Set.of("tandem:network", "tandem:account"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> StackSettings.read(config, StackFile.TODAY))
                .withMessage("""
                        2 settings are wrong; nothing was changed:
                          1. tandem:network.cidr = [secret] has host bits; a block is written by its first address
                          2. tandem:account = [secret] must be an AWS account of 12 digits""");
    }

    @Test
    void aRecordBuiltByHandIsCheckedToo() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> new NodePoolSettings(List.of("m7i.large"), 3, 2, 6, 8))
                .withMessage("""
                        2 settings are wrong; nothing was changed:
                          1. desiredSize = 2 (minSize 3, maxSize 6) must be minSize to maxSize
                          2. diskGiB = 8 must be 20 to 16384""");
    }

    private static List<String> keysOfProblems(StackFile file) {
        return catchThrowableOfType(SettingsException.class, file::settings).problems().stream()
                .map(problem -> problem.keys().get(0))
                .toList();
    }
}
