package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Term FIXED = Term.fixed("expiry", 60, "AWS");
    private static final Term DECISION = new Term("decision", 900, 0, "tandem:decide", "declared");
    private static final Term CHECK = new Term("check", 30, 10, "tandem:check", "AWS");

    @Property
    void theSumIsTheSumOfTheTerms(@ForAll("terms") List<Term> terms) {
        int sum = 0;
        for (Term term : terms) {
            sum += term.seconds();
        }

        assertThat(budget(1, terms).seconds()).isEqualTo(sum);
    }

    @Property
    void itFitsWhenTheSumIsNotMoreThanDeclared(
            @ForAll("terms") List<Term> terms, @ForAll @IntRange(min = 1, max = 50_000) int declared) {
        assertThat(budget(declared, terms).fits())
                .isEqualTo(budget(declared, terms).seconds() <= declared);
    }

    @Property
    void itFitsWhenItsOwnSumIsDeclared(@ForAll("terms") List<Term> terms) {
        int sum = budget(1, terms).seconds();

        assertThat(budget(sum, terms).fits()).isTrue();
        assertThat(budget(sum - 1, terms).fits()).isFalse();
    }

    @Test
    void theTableShowsTheSumAndEachTermWithItsSettingAndSource() {
        assertThat(budget(900, List.of(CHECK, FIXED)).table())
                .containsExactly(
                        "RTO: 90 s, declared 900 s (tandem:rto)",
                        "    30 s  check (tandem:check; AWS)",
                        "    60 s  expiry (fixed by AWS; AWS)");
    }

    @Test
    void theBiggestTermIsToBeLowered() {
        assertThat(budget(500, List.of(CHECK, DECISION, FIXED)).remedy())
                .isEqualTo("lower tandem:decide to 410 s, or declare 990 s");
    }

    @Test
    void aBiggerTermThatAwsFixesIsNotNamed() {
        assertThat(budget(85, List.of(CHECK, FIXED)).remedy()).isEqualTo("lower tandem:check to 25 s, or declare 90 s");
    }

    @Test
    void aTermThatCannotBeLoweredEnoughIsNamedWithTheWholeExcess() {
        assertThat(budget(50, List.of(CHECK, FIXED)).remedy())
                .isEqualTo("lower tandem:check, the biggest term, and others by 40 s together, or declare 90 s");
    }

    @Test
    void whatAwsFixesCanOnlyBeDeclared() {
        assertThat(budget(50, List.of(FIXED)).remedy()).isEqualTo("no setting lowers it: declare 60 s");
    }

    @Provide
    Arbitrary<List<Term>> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5000),
                        Arbitraries.integers().between(0, 100))
                .as((seconds, lowered) ->
                        new Term("t", seconds, Math.max(0, seconds - lowered), "tandem:t", "declared"))
                .list()
                .ofMaxSize(8);
    }

    private static Budget budget(int declared, List<Term> terms) {
        return new Budget("RTO", declared, "tandem:rto", terms);
    }
}
