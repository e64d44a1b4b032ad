package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TwinTest {
    @Test
    void aPrimaryHasATwin() {
        assertRefused(
                StackFile.primary().without("peer"), "tandem:peer is missing: a primary or dr stack names its twin");
    }

    @Test
    void aDrHasATwin() {
        assertRefused(StackFile.dr().without("peer"), "tandem:peer is missing: a primary or dr stack names its twin");
    }

    @Test
    void aStandaloneStackHasNone() {
        assertRefused(
                StackFile.primary().with("role", "standalone").without("recovery"),
                "tandem:peer must be absent: a standalone stack has no twin");
    }

    @Test
    void aStandaloneStackWithoutTwinIsAccepted() {
        assertThat(StackFile.standalone().settings().peer()).isEmpty();
    }

    @Test
    void aTwinDeclaresWhatARecoveryMayTake() {
        assertRefused(
                StackFile.dr().without("recovery"),
                "tandem:recovery is missing: a primary or dr stack declares its rtoSeconds and rpoSeconds");
    }

    @Test
    void aStandaloneStackHasNoRecovery() {
        assertRefused(
                StackFile.standalone().with("recovery", "{rtoSeconds: 1, rpoSeconds: 1}"),
                "tandem:recovery must be absent: a standalone stack has no twin that takes over");
    }

    @Test
    void theTwinLiesInTheOtherRegion() {
        assertRefused(
                StackFile.primary().with("peer.region", "ap-south-1"),
                "tandem:peer.region = \"ap-south-1\" must be another region than the stack's own");
    }

    @Test
    void theTwinsVpcDoesNotOverlapOurs() {
        assertRefused(
                StackFile.primary().with("peer.cidr", "10.0.240.0/20"),
                "tandem:peer.cidr = 10.0.240.0/20 (tandem:network.cidr is 10.0.0.0/16)"
                        + " must not overlap the stack's own VPC");
    }

    @Test
    void theTwinsVpcCouldBeAVpc() {
        assertRefused(
                StackFile.primary().with("peer.cidr", "10.1.0.0/24"),
                "tandem:peer.cidr = 10.1.0.0/24 must be a /16 to /20 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16");
    }

    @Test
    void aTwinHasARegionAndAVpc() {
        assertRefused(
                StackFile.primary().with("peer", "{}"),
                "tandem:peer.region is missing; such as ap-south-2",
                "tandem:peer.cidr is missing; such as 10.1.0.0/16");
    }

    @Test
    void thePrimaryNeverReadsItsTwin() {
        assertRefused(
                StackFile.primary().with("peer.stack", "organization/tandem/dr"),
                "tandem:peer.stack must be absent: the primary never reads its twin");
    }

    @Test
    void theDrSaysWhereThePrimarysOutputsAre() {
        assertRefused(
                StackFile.dr().without("peer.stack"),
                "tandem:peer.stack is missing: where the primary's outputs are, organization/tandem/primary");
    }

    @Test
    void aStackIsNamedInFull() {
        assertRefused(
                StackFile.dr().with("peer.stack", "primary"),
                "tandem:peer.stack = \"primary\" must be a full stack name, such as organization/tandem/primary");
    }

    private static void assertRefused(StackFile file, String... problems) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(file::settings)
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::toString)
                        .containsExactly(problems));
    }
}
