package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.Gson;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigSourceTest {
    @Test
    void theConfigurationIsReadFromTheEnginesEnvironment() {
        String config = new Gson().toJson(StackFile.dr().config());

        StackSettings settings = StackSettings.read(ConfigSource.of(Map.of("PULUMI_CONFIG", config)), StackFile.TODAY);

        assertThat(settings).isEqualTo(StackFile.dr().settings());
    }

    @Test
    void secretKeysAreRemembered() {
        ConfigSource source =
                ConfigSource.of(Map.of("PULUMI_CONFIG", "{}", "PULUMI_CONFIG_SECRET_KEYS", "[\"tandem:account\"]"));

        assertThat(source.secretKeys()).containsExactly("tandem:account");
    }

    @Test
    void otherNamespacesAreNotOurs() {
        Map<String, String> config = StackFile.primary().config();
        config.put("aws:region", "eu-west-1");

        assertThat(StackSettings.read(config, StackFile.TODAY))
                .isEqualTo(StackFile.primary().settings());
    }

    @Test
    void withoutTheEngineThereIsNoConfiguration() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ConfigSource.of(Map.of()))
                .withMessageContaining("pulumi preview");
    }
}
