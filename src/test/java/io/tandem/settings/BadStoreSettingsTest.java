package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets, repositories, backups, cache and streams that cannot be. */
class BadStoreSettingsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a secret gone too soon          | secrets.grafana.recoveryWindowDays | 0                       | secrets.grafana.recoveryWindowDays = 0 must be 7 to 30
            a secret named like an ARN      | secrets.kafka-broker               | {}                      | secrets.kafka-broker = "kafka-broker" must be 2 to 64 lower-case letters, digits, hyphens and slashes, starting with a letter, ending with a letter or digit, and not with a hyphen and six of them
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
        assertRefused(StackFile.primary().with("data." + key, yaml), problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an engine of neither            | {engine: memcached}                | engine = "memcached" must be one of valkey, redis
            a version of the other engine   | {engine: redis, engineVersion: '8.0'} | engineVersion = "8.0" must be a version of Redis OSS from 7.0, such as 7.1
            a node type of RDS              | {nodeType: db.r7g.large}           | nodeType = "db.r7g.large" must be an ElastiCache node type, such as cache.r7g.large
            a node too small for two regions | {nodeType: cache.t4g.medium}      | nodeType = "cache.t4g.medium" must be a node type of a global datastore: m5, m6g, m7g, r5, r6g, r6gd, r7g or c7gn of size large or more
            a cache in one zone             | {replicas: 0}                      | replicas = 0 must be 1 to 5
            a cache behind a closed port    | {port: 6380}                       | port = 6380 must be one of tandem:network.dataPorts, or nobody reaches it
            """)
    void anImpossibleCacheIsRefused(String what, String yaml, String problem) {
        assertRefused(open("data.cache", yaml), "cache." + problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a version without its last part | {kafkaVersion: '3.8'}              | kafkaVersion = "3.8" must be a version of Kafka on MSK, such as 3.8.x
            a type of EC2                   | {instanceType: m7g.large}          | instanceType = "m7g.large" must be a type of standard brokers, such as kafka.m7g.large
            brokers that cannot be copied   | {instanceType: kafka.t3.small}     | instanceType = "kafka.t3.small" must be m5 or m7g: a t3 cannot be copied to the twin
            brokers in two zones of three   | {brokers: 4}                       | brokers = 4 (zones 3) must be as many in each zone
            """)
    void impossibleStreamsAreRefused(String what, String yaml, String problem) {
        assertRefused(open("data.streaming", yaml), "streaming." + problem);
    }

    @Test
    void streamsBehindAClosedPortAreRefused() {
        assertRefused(
                StackFile.primary().with("network.dataPorts", "[5432]").with("data.streaming", "{}"),
                "streaming = 9098 must be one of tandem:network.dataPorts, or nobody reaches it");
    }

    @Test
    void aCacheWithoutATwinMayBeSmall() {
        var alone = StackFile.standalone()
                .with("network.dataPorts", "[5432, 6379]")
                .with("data.cache", "{nodeType: cache.t4g.small}");

        assertThat(alone.settings().data().cache()).isPresent();
    }

    /** A primary with a store that is off by default, and the usual ports of both. */
    private static StackFile open(String key, String yaml) {
        return StackFile.primary()
                .with("network.dataPorts", "[5432, 6379, 9098]")
                .with(key, yaml);
    }

    private static void assertRefused(StackFile file, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(file::settings)
                .withMessage("1 setting is wrong; nothing was changed:%n  1. tandem:data.%s".formatted(problem));
    }
}
