package io.tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyUseTest {
    @Test
    void everyRegionEncryptsItsPlatform() {
        assertThat(KeyUse.of(StackFile.standalone()
                        .without("platform")
                        .with("data", "{}")
                        .settings()))
                .containsExactlyInAnyOrder(KeyUse.LOGS, KeyUse.CLUSTER, KeyUse.VOLUMES, KeyUse.ALARMS, KeyUse.BACKUPS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data.datasets.raw | {} | DATASETS",
                "data.tables.events | {hashKey: 'id:S'} | TABLES",
                "data.secrets.api | {} | SECRETS",
                "data.repositories.api | {} | REGISTRY"
            })
    void whatIsKeptHasAKey(String key, String yaml, KeyUse use) {
        var file = StackFile.standalone().without("platform").with("data", "{}");

        assertThat(KeyUse.of(file.with(key, yaml).settings())).contains(use);
    }

    @Test
    void theDatabaseHasAKeyAndOneForItsPassword() {
        var file = StackFile.standalone().without("platform").with("data", "{database: {}}");

        assertThat(KeyUse.of(file.settings())).contains(KeyUse.DATABASE, KeyUse.SECRETS);
    }

    @Test
    void theDrStackMakesAllKeysButTheOneOfTheSecrets() {
        var primary = KeyUse.of(StackFile.primary().settings());
        primary.remove(KeyUse.SECRETS);

        assertThat(KeyUse.of(StackFile.dr().settings())).isEqualTo(primary);
    }
}
