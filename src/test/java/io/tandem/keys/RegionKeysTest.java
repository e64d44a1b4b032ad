package io.tandem.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RegionKeysTest {
    private static final Set<KeyUse> USES = EnumSet.of(KeyUse.LOGS, KeyUse.CLUSTER, KeyUse.VOLUMES);
    private static final String KEY = "aws:kms/key:Key";

    private final RecordedResources recorded = keysOf(Sites.MUMBAI);

    @Test
    void everyKeyRotates() {
        assertThat(recorded.inputsOfAll(KEY)).hasSize(3).allSatisfy(key -> assertThat(key)
                .containsEntry("enableKeyRotation", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "cluster", "volumes"})
    void everyKeyHasAnAlias(String use) {
        assertThat(recorded.inputs("aws:kms/alias:Alias", "tandem-prod-" + use + "-alias"))
                .containsEntry("name", "alias/tandem-prod/" + use)
                .containsEntry("targetKeyId", "tandem-prod-" + use + "-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs", "cluster", "volumes"})
    void everyKeyIsProtected(String use) {
        assertThat(recorded.isProtected(KEY, "tandem-prod-" + use + "-key")).isTrue();
    }

    @Test
    void noKeyIsProtectedWhereTheSettingsSayNo() {
        var site = Sites.MUMBAI;
        var unprotected = keysOf(new Site(site.account(), site.region(), false, site.tags()));

        assertThat(unprotected.isProtected(KEY, "tandem-prod-logs-key")).isFalse();
    }

    private static RecordedResources keysOf(Site site) {
        return RecordedResources.of(ctx -> new RegionKeys("tandem-prod", site, USES, ComponentResourceOptions.Empty));
    }
}
