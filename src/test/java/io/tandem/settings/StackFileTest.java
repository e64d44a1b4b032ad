package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackFileTest {
    private final StackSettings primary = StackFile.primary().settings();
    private final StackSettings dr = StackFile.dr().settings();

    @Test
    void bothFilesHaveTheSameKeysInTheSameOrder() {
        List<String> keysOfDr = keys("", StackFile.dr().tree());

        assertThat(keysOfDr.remove("peer.stack")).isTrue();
        assertThat(keysOfDr).isEqualTo(keys("", StackFile.primary().tree()));
    }

    @Test
    void eachFileNamesTheOtherAsItsTwin() {
        assertThat(primary.peer())
                .get()
                .extracting(PeerSettings::region, PeerSettings::cidr)
                .containsExactly(dr.region(), dr.network().cidr());
        assertThat(dr.peer())
                .get()
                .extracting(PeerSettings::region, PeerSettings::cidr)
                .containsExactly(primary.region(), primary.network().cidr());
    }

    @Test
    void bothRegionsUseTheSameNames() {
        assertThat(dr.name()).isEqualTo(primary.name()).isEqualTo("tandem-prod");
    }

    @Test
    void theWarmTwinRunsFewerNodes() {
        assertThat(dr.cluster().workload().desiredSize())
                .isLessThan(primary.cluster().workload().desiredSize());
        assertThat(dr.cluster().system().desiredSize())
                .isLessThan(primary.cluster().system().desiredSize());
    }

    @Test
    void theWarmTwinCanGrowToThePrimarysSize() {
        assertThat(dr.cluster().workload().maxSize())
                .isEqualTo(primary.cluster().workload().maxSize());
        assertThat(dr.cluster().system().maxSize())
                .isEqualTo(primary.cluster().system().maxSize());
    }

    private static List<String> keys(String prefix, Map<?, ?> tree) {
        List<String> keys = new ArrayList<>();
        tree.forEach((key, value) -> {
            keys.add(prefix + key);
            if (value instanceof Map<?, ?> object) {
                keys.addAll(keys(prefix + key + ".", object));
            }
        });
        return keys;
    }
}
