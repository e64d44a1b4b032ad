package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pulumi.exceptions.RunException;
import io.tandem.settings.ExemptionScope;
import io.tandem.settings.ExemptionSettings;
import io.tandem.settings.Holding;
import io.tandem.settings.Holding.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinCheckTest {
    private static final List<Holding> ONE_OF_EACH =
            Arrays.stream(Kind.values()).map(kind -> new Holding(kind, "one")).toList();
    private static final Set<Holding> ALL = Set.copyOf(ONE_OF_EACH);
    private static final ExemptionSettings REASON =
            new ExemptionSettings(ExemptionScope.TWIN_CHECK, "made again from raw");

    @Test
    void aTwinThatHasEverythingPasses() {
        var check = new TwinCheck(ONE_OF_EACH, ALL::contains, Map.of());

        assertThatCode(check::enforce).doesNotThrowAnyException();
        assertThat(check.summary()).isEqualTo("9 of 9");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsMissingIsNamedWithWhatToDo(Kind kind) {
        var check = without(kind, Map.of());

        assertThat(check.problems()).singleElement().asString().startsWith(kind + "/one has no counterpart here: ");
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(check::enforce)
                .withMessageStartingWith("the twin check found counterparts of 8 of 9");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsMissingMayBeExempt(Kind kind) {
        var check = without(kind, Map.of(kind + "/one", REASON));

        assertThatCode(check::enforce).doesNotThrowAnyException();
        assertThat(check.summary()).isEqualTo("8 of 9, 1 exempt");
    }

    @Test
    void whatMayFallBehindStillNeedsACounterpart() {
        var late = new ExemptionSettings(ExemptionScope.RPO, "made again from raw");

        assertThat(without(Kind.BUCKET, Map.of("bucket/one", late)).missing())
                .containsExactly(new Holding(Kind.BUCKET, "one"));
    }

    @Test
    void anExemptionThatNamesNothingIsRefused() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(new TwinCheck(ONE_OF_EACH, ALL::contains, Map.of("bucket/two", REASON))::enforce)
                .withMessageContaining("bucket/two is exempt, but the primary holds no such thing");
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        var check = new TwinCheck(ONE_OF_EACH, holding -> false, Map.of("bucket/one", REASON));

        assertThat(check.problems()).hasSize(8);
        assertThat(check.summary()).isEqualTo("0 of 9, 1 exempt");
    }

    @Test
    void whatOnlyTheTwinHasDoesNotCount() {
        var check = new TwinCheck(List.of(), ALL::contains, Map.of());

        assertThatCode(check::enforce).doesNotThrowAnyException();
        assertThat(check.summary()).isEqualTo("0 of 0");
    }

    private static TwinCheck without(Kind kind, Map<String, ExemptionSettings> exemptions) {
        return new TwinCheck(ONE_OF_EACH, holding -> holding.kind() != kind, exemptions);
    }
}
