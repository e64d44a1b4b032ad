package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesVersionsTest {
    @ParameterizedTest
    @CsvSource({"1.33, 2026-07-29", "1.34, 2026-12-02", "1.35, 2027-03-27", "1.36, 2027-08-02"})
    void aVersionIsSupportedUpToItsLastDay(String version, LocalDate lastDay) {
        assertThat(KubernetesVersions.supportedOn(lastDay).accepts()).accepts(version);
        assertThat(KubernetesVersions.supportedOn(lastDay.plusDays(1)).accepts())
                .rejects(version);
    }
}
