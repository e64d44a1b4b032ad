package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferTest {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String CLUSTER = "aws:eks/cluster:Cluster";
    private static final String NODE_GROUP = "aws:eks/nodeGroup:NodeGroup";

    private static List<Change> changes(String type, Map<String, Object> old, Map<String, Object> asked) {
        return Differ.changes(World.type(type), old, asked);
    }

    private static Change inPlace(String path, Change.Kind kind) {
        return new Change(path, kind, false);
    }

    private static Change replacing(String path, Change.Kind kind) {
        return new Change(path, kind, true);
    }

    @Test
    void whatCannotChangeInPlaceReplaces() {
        assertThat(changes(VPC, Inputs.of("cidrBlock", "10.0.0.0/16"), Inputs.of("cidrBlock", "10.1.0.0/16")))
                .containsExactly(replacing("cidrBlock", Change.Kind.UPDATE));
    }

    @Test
    void whatCanChangeInPlaceDoesNotReplace() {
        assertThat(changes(VPC, Inputs.of("enableDnsSupport", true), Inputs.of("enableDnsSupport", false)))
                .containsExactly(inPlace("enableDnsSupport", Change.Kind.UPDATE));
    }

    @Test
    void anUnsetInputCountsAsItsDefault() {
        assertThat(changes(VPC, Inputs.of("enableDnsSupport", true), Inputs.of()))
                .isEmpty();
    }

    @Test
    void anInputThatTheCloudFillsInIsLeftWhenItIsTakenAway() {
        assertThat(changes(VPC, Inputs.of("enableDnsHostnames", true), Inputs.of()))
                .isEmpty();
    }

    @Test
    void encryptionIsAddedInPlaceAndTakenAwayByReplacement() {
        var encrypted = Inputs.of("encryptionConfig.provider.keyArn", "arn:1");

        assertThat(changes(CLUSTER, Inputs.of(), encrypted))
                .containsExactly(inPlace("encryptionConfig", Change.Kind.ADD));
        assertThat(changes(CLUSTER, encrypted, Inputs.of()))
                .containsExactly(replacing("encryptionConfig", Change.Kind.DELETE));
    }

    @Test
    void aRuleChangesItsPeerInPlaceAndItsKindOfPeerByReplacement() {
        var ipv4 = Inputs.of("cidrIpv4", "10.0.0.0/16");

        assertThat(changes(RULE, ipv4, Inputs.of("cidrIpv4", "10.1.0.0/16")))
                .containsExactly(inPlace("cidrIpv4", Change.Kind.UPDATE));
        assertThat(changes(RULE, ipv4, Inputs.of("cidrIpv6", "::/0")))
                .containsExactlyInAnyOrder(
                        replacing("cidrIpv4", Change.Kind.DELETE), replacing("cidrIpv6", Change.Kind.ADD));
    }

    @Test
    void theOrderOfASetMeansNothing() {
        assertThat(changes(
                        CLUSTER,
                        Inputs.of("vpcConfig.subnetIds", List.of("a", "b")),
                        Inputs.of("vpcConfig.subnetIds", List.of("b", "a"))))
                .isEmpty();
    }

    @Test
    void theOrderOfAListCounts() {
        assertThat(changes(
                        NODE_GROUP,
                        Inputs.of("instanceTypes", List.of("m7i.large", "m6i.large")),
                        Inputs.of("instanceTypes", List.of("m6i.large", "m7i.large"))))
                .containsExactly(
                        replacing("instanceTypes[0]", Change.Kind.UPDATE),
                        replacing("instanceTypes[1]", Change.Kind.UPDATE));
    }

    @Test
    void aFieldThatReplacesDoesSoInAnObjectThatDoesNot() {
        var old = Inputs.of("launchTemplate.id", "lt-1", "launchTemplate.version", "1");

        assertThat(changes(NODE_GROUP, old, Inputs.with(old, "launchTemplate.version", "2")))
                .containsExactly(inPlace("launchTemplate.version", Change.Kind.UPDATE));
        assertThat(changes(NODE_GROUP, old, Inputs.with(old, "launchTemplate.id", "lt-2")))
                .containsExactly(replacing("launchTemplate.id", Change.Kind.UPDATE));
    }

    @Test
    void policiesThatSayTheSameAreTheSame() {
        assertThat(changes(
                        "aws:kms/key:Key",
                        Inputs.of("policy", "{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
                        Inputs.of("policy", "{ \"Statement\": [], \"Version\": \"2012-10-17\" }")))
                .isEmpty();
    }

    @Test
    void numbersAndTheirTextsAreTheSame() {
        assertThat(changes(RULE, Inputs.of("fromPort", 443), Inputs.of("fromPort", "443")))
                .isEmpty();
    }

    @Test
    void whatIsYetUnknownMayChange() {
        assertThat(changes(VPC, Inputs.of("cidrBlock", "10.0.0.0/16"), Inputs.of("cidrBlock", Unknown.VALUE)))
                .containsExactly(replacing("cidrBlock", Change.Kind.UPDATE));
    }

    @Test
    void aTagIsNamedAsTheEngineNamesPaths() {
        assertThat(changes(
                        VPC,
                        Inputs.of("tags", Map.of("kubernetes.io/role/elb", "1")),
                        Inputs.of("tags", Map.of("kubernetes.io/role/elb", "2"))))
                .containsExactly(inPlace("tags[\"kubernetes.io/role/elb\"]", Change.Kind.UPDATE));
    }
}
