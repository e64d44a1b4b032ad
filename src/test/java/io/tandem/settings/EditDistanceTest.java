package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"cidr, cidr, 0", "CIDR, cidr, 0", "cdir, cidr, 2", "cid, cidr, 1", "ciddr, cidr, 1", "'', cidr, 4"})
    void letterChangesAreCounted(String one, String other, int changes) {
        assertThat(EditDistance.between(one, other)).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource({"versoin, version", "Version, version", "logRetention, logRetentionDays"})
    void aSlipFindsTheWordThatWasMeant(String slip, String meant) {
        assertThat(EditDistance.nearest(slip, List.of("version", "logRetentionDays", "system")))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x"})
    void aStrangeWordFindsNone(String word) {
        assertThat(EditDistance.nearest(word, List.of("version", "logRetentionDays", "system")))
                .isEmpty();
    }
}
