package io.tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import org.junit.jupiter.api.Test;

class KeyUseTest {
    @Test
    void everyRegionEncryptsItsPlatform() {
        assertThat(KeyUse.of(StackFile.primary().with("data", "{}").settings()))
                .containsExactlyInAnyOrder(KeyUse.LOGS, KeyUse.CLUSTER, KeyUse.VOLUMES, KeyUse.ALARMS, KeyUse.BACKUPS);
    }
}
