package io.tandem.network;

import static io.tandem.network.SubnetTier.DATA;
import static io.tandem.network.SubnetTier.PRIVATE;
import static io.tandem.network.SubnetTier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.settings.Cidr;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CidrPlanTest {
    private static final int MOST_ZONES = 4;

    @Property
    void noTwoSubnetsOverlap(@ForAll("vpcs") Cidr vpc) {
        var subnets = subnets(vpc);

        assertThat(subnets).allSatisfy(one -> assertThat(subnets.stream().filter(one::overlaps))
                .containsExactly(one));
    }

    @Property
    void everySubnetIsInsideTheVpc(@ForAll("vpcs") Cidr vpc) {
        assertThat(subnets(vpc)).allMatch(vpc::contains);
    }

    @Property
    void everySubnetIsInsideTheBlockOfItsTier(
            @ForAll("vpcs") Cidr vpc, @ForAll SubnetTier tier, @ForAll @IntRange(max = MOST_ZONES - 1) int zone) {
        var plan = new CidrPlan(vpc);

        assertThat(plan.block(tier).contains(plan.subnet(tier, zone))).isTrue();
    }

    @Property
    void everySubnetIsOneThatAwsAccepts(@ForAll("vpcs") Cidr vpc) {
        assertThat(subnets(vpc)).allMatch(subnet -> subnet.prefixLength() >= 16 && subnet.prefixLength() <= 28);
    }

    @Property
    void aQuarterOfTheVpcIsFreeForTiersToCome(@ForAll("vpcs") Cidr vpc) {
        var free = vpc.subnet(vpc.prefixLength() + 2, 3);

        assertThat(subnets(vpc)).noneMatch(free::overlaps);
    }

    @Property
    void thePrivateTierIsTheBiggest(@ForAll("vpcs") Cidr vpc) {
        var plan = new CidrPlan(vpc);

        assertThat(plan.block(PRIVATE).size())
                .isGreaterThan(plan.block(PUBLIC).size() + plan.block(DATA).size());
    }

    /** These ranges are in use: a change here renumbers subnets that exist. */
    @Example
    void subnetsStayWhereTheyAre() {
        var plan = new CidrPlan(Cidr.parse("10.0.0.0/16"));

        assertThat(IntStream.range(0, MOST_ZONES).mapToObj(zone -> plan.subnet(PRIVATE, zone)))
                .map(Cidr::toString)
                .containsExactly("10.0.0.0/19", "10.0.32.0/19", "10.0.64.0/19", "10.0.96.0/19");
        assertThat(IntStream.range(0, MOST_ZONES).mapToObj(zone -> plan.subnet(PUBLIC, zone)))
                .map(Cidr::toString)
                .containsExactly("10.0.128.0/21", "10.0.136.0/21", "10.0.144.0/21", "10.0.152.0/21");
        assertThat(IntStream.range(0, MOST_ZONES).mapToObj(zone -> plan.subnet(DATA, zone)))
                .map(Cidr::toString)
                .containsExactly("10.0.160.0/21", "10.0.168.0/21", "10.0.176.0/21", "10.0.184.0/21");
    }

    @Example
    void aFifthZoneIsRefused() {
        var plan = new CidrPlan(Cidr.parse("10.0.0.0/16"));

        assertThatThrownBy(() -> plan.subnet(PUBLIC, MOST_ZONES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Cidr> vpcs() {
        return Arbitraries.integers().between(16, 20).flatMap(prefix -> Arbitraries.integers()
                .between(0, (1 << (prefix - 8)) - 1)
                .map(index -> Cidr.parse("10.0.0.0/8").subnet(prefix, index)));
    }

    private static List<Cidr> subnets(Cidr vpc) {
        var plan = new CidrPlan(vpc);
        return Arrays.stream(SubnetTier.values())
                .flatMap(tier -> IntStream.range(0, MOST_ZONES).mapToObj(zone -> plan.subnet(tier, zone)))
                .toList();
    }
}
