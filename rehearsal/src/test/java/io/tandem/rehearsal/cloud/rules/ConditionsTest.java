package io.tandem.rehearsal.cloud.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Map<String, String> CALL =
            Map.of("aws:SourceAccount", "111122223333", "kms:ViaService", "s3.ap-south-1.amazonaws.com");

    private static boolean holds(String operator, String key, String... legal) {
        return new Conditions(Map.of(operator, Map.of(key, List.of(legal)))).hold(CALL, false);
    }

    @Test
    void oneLegalValueIsEnough() {
        assertThat(holds("StringEquals", "aws:SourceAccount", "999999999999", "111122223333"))
                .isTrue();
        assertThat(holds("StringEquals", "aws:SourceAccount", "999999999999")).isFalse();
    }

    @Test
    void keysAreReadInAnyCase() {
        assertThat(holds("StringEquals", "AWS:sourceaccount", "111122223333")).isTrue();
    }

    @Test
    void onlySomeOperatorsKnowWildcards() {
        assertThat(holds("StringLike", "kms:ViaService", "s3.*")).isTrue();
        assertThat(holds("StringEquals", "kms:ViaService", "s3.*")).isFalse();
    }

    @Test
    void aNegationHoldsForEveryOtherValue() {
        assertThat(holds("StringNotEquals", "aws:SourceAccount", "999999999999"))
                .isTrue();
        assertThat(holds("StringNotLike", "kms:ViaService", "s3.*")).isFalse();
    }

    @Test
    void whatIsNotKnownCountsAsTheCallerSays() {
        var unknown = new Conditions(Map.of("StringEquals", Map.of("aws:userid", List.of("AIDA"))));

        assertThat(unknown.hold(CALL, true)).isTrue();
        assertThat(unknown.hold(CALL, false)).isFalse();
    }

    @Test
    void allConditionsHoldTogether() {
        var both = new Conditions(Map.of(
                "StringEquals",
                Map.of("aws:SourceAccount", List.of("111122223333"), "kms:ViaService", List.of("sns.amazonaws.com"))));

        assertThat(both.hold(CALL, true)).isFalse();
    }
}
