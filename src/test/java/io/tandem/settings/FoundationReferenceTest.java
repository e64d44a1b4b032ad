package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** docs/configuration-foundation.md says of every key of the foundation what the code says. */
class FoundationReferenceTest {
    private final ConfigurationPage page = ConfigurationPage.of("docs/configuration-foundation.md");

    @Test
    void everyKeyIsDocumentedInTheOrderOfTheCode() {
        assertThat(page.rows().keySet())
                .containsExactlyElementsOf(ConfigurationPage.types(FoundationSettings.class, "tandem:")
                        .keySet());
    }

    @Test
    void everyTypeIsTheCodes() {
        assertThat(page.types()).containsAllEntriesOf(ConfigurationPage.types(FoundationSettings.class, "tandem:"));
    }

    @Test
    void everyDefaultIsTheCodes() throws ReflectiveOperationException {
        var minimal = StackFile.foundation()
                .without("protection")
                .without("state")
                .with("pipeline", "{repository: example/tandem, previews: ['repo:example/tandem:pull_request']}")
                .with("budget", "{monthlyUsd: 100}");
        var actual = ConfigurationPage.values(minimal.foundationSettings(), "tandem:");

        page.defaults().forEach((key, fallback) -> {
            if (!fallback.equals("required")) {
                assertThat(fallback.replace("`", "")).as(key).isEqualTo(actual.getOrDefault(key, "none"));
            }
        });
    }

    @Test
    void everyRequiredKeyIsMissed() {
        page.defaults().forEach((key, fallback) -> {
            if (fallback.equals("required")) {
                var without = StackFile.foundation().without(key.substring("tandem:".length()));
                assertThatExceptionOfType(SettingsException.class)
                        .as(key)
                        .isThrownBy(without::foundationSettings)
                        .withMessageContaining(key.replaceFirst(".*<name>", "") + " is missing");
            }
        });
    }
}
