package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "cron(0 18 * * ? *), P1D",
        "cron(0 18 ? * * *), P1D",
        "cron(0 * * * ? *), PT1H",
        "cron(0 */6 * * ? *), PT6H",
        "cron(0 5 ? * SUN *), P7D",
        "cron(0 5 1 * ? *), P31D",
        "'', P1D"
    })
    void theLongestGapOfAScheduleIsReadFromIt(String schedule, String gap) {
        assertThat(BackupSchedule.interval(schedule)).isEqualTo(Duration.parse(gap));
    }
}
