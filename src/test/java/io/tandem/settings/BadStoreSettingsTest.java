package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets, repositories, backups, cache and streams that cannot be. */
class BadStoreSettingsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a secret gone too soon          | secrets.grafana.recoveryWindowDays | 0                       | secrets.grafana.recoveryWindowDays = 0 must be 7 to 30
            a secret named like an ARN      | secrets                            | {kafka-broker: {}}      | secrets.kafka-broker = "kafka-broker" must be 2 to 64 lower-case letters, digits, hyphens and slashes, starting with a letter, ending with a letter or digit, and not with a hyphen and six of them
            a rotation by no function       | secrets.grafana.rotation           | {lambdaArn: rotate}     | secrets.grafana.rotation.lambdaArn = "rotate" must be the ARN of a Lambda function, such as arn:aws:lambda:ap-south-1:111122223333:function:rotate
            a value in the stack file       | secrets.grafana.value              | hunter2                 | secrets.grafana.value is no known key; known: description, recoveryWindowDays, rotation
            a repository in capitals        | repositories                       | {API: {}}               | repositories.API = "API" must be 2 to 64 lower-case letters, digits, and between them single hyphens, dots, underscores and slashes
            backups by the day              | backups.schedule                   | daily                   | backups.schedule = "daily" must be a schedule of six fields in UTC, such as cron(0 23 * * ? *)
            backups that end as they begin  | backups.startWindowMinutes         | 450                     | backups.completionWindowMinutes = 480 (startWindowMinutes 450) must be 60 more than startWindowMinutes, or more
            backups for a day               | backups.retentionDays              | 1                       | backups.retentionDays = 1 must be 7 to 3653
            a lock against its own plan     | backups                            | {lock: {minRetentionDays: 40, maxRetentionDays: 365}, copyRetentionDays: 90} | backups.retentionDays = 35 must be inside the lock, 40 to 365
            a lock that opens too soon      | backups.lock                       | {minRetentionDays: 7, maxRetentionDays: 90, changeableForDays: 2} | backups.lock.changeableForDays = 2 must be 3 to 36500
            a lock upside down              | backups.lock                       | {minRetentionDays: 40, maxRetentionDays: 30} | backups.lock.maxRetentionDays = 30 (minRetentionDays 40) must be minRetentionDays or more
            too few images to roll back to  | repositories.api.keepImages        | 3                       | repositories.api.keepImages = 3 must be 10 to 1000
            """)
    void anImpossibleStoreIsRefused(String what, String key, String yaml, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(StackFile.primary().with("data." + key, yaml)::settings)
                .withMessage("1 setting is wrong; nothing was changed:%n  1. tandem:data.%s".formatted(problem));
    }
}
