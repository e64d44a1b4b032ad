package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpkeepWindowTest {
    @ParameterizedTest
    @CsvSource({
        "19:00-20:00, sun:20:00-sun:21:00",
        "19:00-20:00, sun:18:00-sun:19:00",
        "23:30-00:30, sun:00:30-sun:01:30",
        "00:00-01:00, sun:23:00-mon:00:00"
    })
    void windowsThatTouchStayApart(String daily, String weekly) {
        assertThat(UpkeepWindow.apart(daily, weekly)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "19:00-20:00, sun:19:59-sun:20:59",
        "19:00-20:00, sun:18:01-sun:19:01",
        "19:00-20:00, sun:00:30-sun:23:30",
        "23:30-00:30, mon:00:00-mon:01:00",
        "00:30-01:30, sun:23:45-mon:00:45"
    })
    void windowsMeetOnAnyDay(String daily, String weekly) {
        assertThat(UpkeepWindow.apart(daily, weekly)).isFalse();
    }
}
