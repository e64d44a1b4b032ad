package io.tandem.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.rules.Rule;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Outcome;
import io.tandem.policy.testing.Edit;
import io.tandem.policy.testing.Golden;
import io.tandem.policy.testing.Mutation;
import io.tandem.policy.waivers.Waiver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, tried on recorded states that were broken on purpose. */
class MutationTest {
    private static final Set<String> KILLED = new HashSet<>();

    static Stream<Mutation> mutations() {
        return Mutation.all().stream();
    }

    static Stream<Mutation> mutationsOfValues() {
        return mutations().filter(mutation -> !mutation.unknown().isEmpty());
    }

    @AfterAll
    static void tellTheScore() {
        long all = mutations().count();
        System.out.printf(
                "mutations: %d of %d killed, score %.0f %%, for %d rules%n",
                KILLED.size(), all, 100.0 * KILLED.size() / all, rules().size());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aBrokenStackFailsExactlyTheRuleThatForbidsIt(Mutation mutation) {
        var failing = ids(failed(mutation, mutation.bad()));

        failing.removeAll(mutation.also());
        assertThat(failing).containsExactly(mutation.rule());
        KILLED.add(mutation.toString());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aNearMissPasses(Mutation mutation) {
        assertThat(failed(mutation, mutation.good()).stream().map(Finding::advice))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutationsOfValues")
    void whatIsUnknownNeverFails(Mutation mutation) {
        assertThat(ids(failed(mutation, mutation.unknown()))).doesNotContain(mutation.rule());
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void aWaivedViolationIsKeptAsWaived(Mutation mutation) {
        var waivers = failed(mutation, mutation.bad()).stream()
                .map(MutationTest::waiver)
                .toList();

        var findings = Golden.world(mutation.world()).edited(mutation.bad()).judged(GoldenTest.waiversAnd(waivers));

        assertThat(ids(findings.stream().filter(Finding::isViolation).toList())).isEmpty();
        assertThat(ids(findings.stream()
                        .filter(finding -> finding.outcome() == Outcome.WAIVED)
                        .toList()))
                .contains(mutation.rule());
    }

    @Test
    void everyRuleHasAMutation() {
        var tried = mutations().map(Mutation::rule).collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).isEqualTo(rules());
    }

    private static Set<String> rules() {
        return Packs.named(Packs.ALL).rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** New violations: those that the recorded state has of its own are waived in {@link GoldenTest}. */
    private static List<Finding> failed(Mutation mutation, List<Edit> edits) {
        return Golden.world(mutation.world()).edited(edits).judged(GoldenTest.waivers()).stream()
                .filter(Finding::isViolation)
                .toList();
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Waiver waiver(Finding finding) {
        return new Waiver(
                finding.rule().id(),
                finding.resource().urn(),
                "",
                "broken on purpose, to try the rule",
                "tests",
                "none",
                GoldenTest.TODAY,
                GoldenTest.TODAY);
    }
}
