package io.tandem.rehearsal.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest extends InWorld {
    private Object fill(String type, Map<String, Object> known, Object template) {
        return new Template(World.catalog(), world.cloud().account(), World.type(type), World.REGION, known)
                .fill(template);
    }

    @Test
    void listsAndObjectsAreFilledInside() {
        assertThat(fill("aws:ec2/vpc:Vpc", Map.of(), List.of(Map.of("host", "ec2.{region}.amazonaws.com"), 3)))
                .isEqualTo(List.of(Map.of("host", "ec2.ap-south-1.amazonaws.com"), 3.0));
    }

    @Test
    void identifiersInCapitalsAreOnePerResource() {
        var filled = (List<?>) fill("aws:eks/cluster:Cluster", Map.of(), List.of("{HEX32}", "{HEX32}"));

        assertThat(filled.get(0)).isEqualTo(filled.get(1)).asString().matches("[0-9A-F]{32}");
    }

    @Test
    void otherIdentifiersAreNewAtEveryPlace() {
        var filled = (List<?>) fill("aws:ec2/vpc:Vpc", Map.of(), List.of("{hex17}", "{hex17}"));

        assertThat(filled.get(0)).isNotEqualTo(filled.get(1));
    }

    @Test
    void anAttributeOfWhatAnInputNamesIsFilledIn() {
        var vpc = world.one("aws:ec2/vpc:Vpc");

        assertThat(fill("aws:ec2/subnet:Subnet", Map.of("vpcId", vpc.id()), "{ref:vpcId.cidrBlock}"))
                .isEqualTo("10.0.0.0/16");
    }

    @Test
    void anAddressIsOneOfItsSubnet() {
        var subnet = world.make("aws:ec2/subnet:Subnet", "cidrBlock", "10.0.200.0/24");

        assertThat(fill("aws:ec2/natGateway:NatGateway", Map.of("subnetId", subnet.id()), "{addressIn:subnetId}"))
                .asString()
                .startsWith("10.0.200.");
    }

    @Test
    void whatHasADollarInFrontIsAwsOwnAndStays() {
        assertThat(fill("aws:ec2/flowLog:FlowLog", Map.of(), "${region} {region}"))
                .isEqualTo("${region} ap-south-1");
    }

    @Test
    void theNameOfARecordIsCompletedByItsZone() {
        var zone = world.one("aws:route53/zone:Zone").id();

        assertThat(List.of("www", "www.example.com", "WWW.Example.com.")).allSatisfy(name -> assertThat(
                        fill("aws:route53/record:Record", Map.of("zoneId", zone, "name", name), "{fqdnIn:zoneId}"))
                .isEqualTo("www.example.com"));
    }

    @Test
    void aSuffixIsLeftOutWithItsValue() {
        var template = "{name}{setIdentifier|suffix}";

        assertThat(fill("aws:route53/record:Record", Map.of("name", "www"), template))
                .isEqualTo("www");
        assertThat(fill("aws:route53/record:Record", Map.of("name", "www", "setIdentifier", "a"), template))
                .isEqualTo("www_a");
    }

    @Test
    void theRegionOfAnArnIsFilledIn() {
        var known = Map.<String, Object>of("globalTableArn", "arn:aws:dynamodb:ap-south-2:111122223333:table/orders");

        assertThat(fill("aws:dynamodb/tableReplica:TableReplica", known, "{globalTableArn|region}"))
                .isEqualTo("ap-south-2");
    }

    @Test
    void theIdOfAKeyOfManyRegionsShowsIt() {
        assertThat(fill("aws:kms/key:Key", Map.of("multiRegion", true), "{kmsKey}"))
                .asString()
                .matches("mrk-[0-9a-f]{32}");
    }
}
