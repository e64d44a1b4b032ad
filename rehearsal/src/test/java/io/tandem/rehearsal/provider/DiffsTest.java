package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffsTest {
    private static final String DATABASE = "aws:rds/instance:Instance";

    private static Map<String, Object> seen(Map<String, Object> inputs, Map<String, Object> outputs) {
        return Diffs.seen(World.type(DATABASE), inputs, outputs);
    }

    @Test
    void encryptionThatAReplicaHasFromItsSourceIsMissedInTheProgram() {
        assertThat(seen(Map.of(), Map.of("storageEncrypted", true))).containsEntry("storageEncrypted", true);
    }

    @Test
    void whatTheProgramSaysStays() {
        assertThat(seen(Map.of("storageEncrypted", false), Map.of("storageEncrypted", true)))
                .containsEntry("storageEncrypted", false);
    }

    @Test
    void whatIsOffIsNotMissed() {
        assertThat(seen(Map.of(), Map.of("storageEncrypted", false))).isEmpty();
    }

    @Test
    void whatTheProviderLeavesToAwsIsNotMissed() {
        assertThat(seen(Map.of(), Map.of("multiAz", true))).isEmpty();
    }
}
