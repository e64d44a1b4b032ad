package io.tandem.network;

import static io.tandem.network.SubnetTier.DATA;
import static io.tandem.network.SubnetTier.PRIVATE;
import static io.tandem.network.SubnetTier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.Cidr;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierRulesTest {
    private static final CidrPlan PLAN = new CidrPlan(Cidr.parse("10.0.0.0/16"));
    private static final Cidr PODS = PLAN.subnet(PRIVATE, 2);
    private static final Cidr LOAD_BALANCERS = PLAN.subnet(PUBLIC, 0);
    private static final Cidr DATABASES = PLAN.subnet(DATA, 1);
    private static final Cidr STRANGER = Cidr.parse("203.0.113.0/24");
    private static final int ANSWER = 50000;

    @ParameterizedTest
    @ValueSource(ints = {443, 80})
    void theWorldReachesLoadBalancersByHttpAndHttps(int port) {
        assertThat(passes(rules(PUBLIC).ingress(), STRANGER, port)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SubnetTier.class)
    void belowTheEphemeralPortsTheWorldReachesNothingElse(SubnetTier tier) {
        var open = tier == PUBLIC ? List.of(80, 443) : List.of();

        assertThat(IntStream.range(0, 1024)
                        .filter(port -> passes(rules(tier).ingress(), STRANGER, port))
                        .boxed())
                .isEqualTo(open);
    }

    @Test
    void theDataTierHearsNothingFromTheWorld() {
        assertThat(IntStream.rangeClosed(0, 65535)
                        .filter(port -> passes(rules(DATA).ingress(), STRANGER, port)))
                .isEmpty();
    }

    @Test
    void theDataTierSaysNothingToTheWorld() {
        assertThat(IntStream.rangeClosed(0, 65535)
                        .filter(port -> passes(rules(DATA).egress(), STRANGER, port)))
                .isEmpty();
    }

    @Test
    void theDataTierServesItsPortsToPods() {
        assertThat(IntStream.rangeClosed(0, 65535)
                        .filter(port -> passes(rules(DATA).ingress(), PODS, port))
                        .boxed())
                .containsExactly(5432, 6379);
    }

    @Test
    void theDataTierServesNothingToThePublicTier() {
        assertThat(IntStream.rangeClosed(0, 65535)
                        .filter(port -> passes(rules(DATA).ingress(), LOAD_BALANCERS, port)))
                .isEmpty();
    }

    @Test
    void podsInAnyZoneTalkToDatabasesInAnyOther() {
        assertThat(roundTrip(PRIVATE, PODS, DATA, DATABASES, 5432)).isTrue();
    }

    @Test
    void loadBalancersTalkToPods() {
        assertThat(roundTrip(PUBLIC, LOAD_BALANCERS, PRIVATE, PODS, 8080)).isTrue();
    }

    @Test
    void loadBalancersReachNoPrivilegedPortOfPods() {
        assertThat(IntStream.range(0, 1024).filter(port -> passes(rules(PRIVATE).ingress(), LOAD_BALANCERS, port)))
                .isEmpty();
    }

    @Test
    void podsReachTheInternetThroughNat() {
        assertThat(passes(rules(PRIVATE).egress(), STRANGER, 443)).isTrue();
        assertThat(passes(rules(PUBLIC).ingress(), PODS, 443)).isTrue();
        assertThat(passes(rules(PUBLIC).egress(), STRANGER, 443)).isTrue();
    }

    @Test
    void answersFromTheInternetReachPodsThroughNat() {
        assertThat(passes(rules(PUBLIC).ingress(), STRANGER, ANSWER)).isTrue();
        assertThat(passes(rules(PUBLIC).egress(), PODS, ANSWER)).isTrue();
        assertThat(passes(rules(PRIVATE).ingress(), STRANGER, ANSWER)).isTrue();
    }

    @Test
    void podsReachNothingElseOnTheInternet() {
        assertThat(IntStream.rangeClosed(0, 65535)
                        .filter(port -> passes(rules(PRIVATE).egress(), STRANGER, port))
                        .boxed())
                .containsExactly(80, 443);
    }

    @ParameterizedTest
    @EnumSource(SubnetTier.class)
    void noTierNeedsMoreRulesThanAwsAllows(SubnetTier tier) {
        assertThat(rules(tier).ingress()).hasSizeLessThanOrEqualTo(20);
        assertThat(rules(tier).egress()).hasSizeLessThanOrEqualTo(20);
    }

    private static TierRules rules(SubnetTier tier) {
        return TierRules.of(tier, PLAN, List.of(5432, 6379));
    }

    /** A request to a port and its answer, past both tiers' ACLs. */
    private static boolean roundTrip(SubnetTier from, Cidr client, SubnetTier to, Cidr server, int port) {
        return passes(rules(from).egress(), server, port)
                && passes(rules(to).ingress(), client, port)
                && passes(rules(to).egress(), client, ANSWER)
                && passes(rules(from).ingress(), server, ANSWER);
    }

    private static boolean passes(List<AclRule> rules, Cidr peer, int port) {
        return rules.stream()
                .filter(rule -> rule.peer().contains(peer))
                .anyMatch(rule -> rule.protocol().equals("-1") || (rule.fromPort() <= port && port <= rule.toPort()));
    }
}
