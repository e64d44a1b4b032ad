package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** docs/configuration.md says of every key of a region what the code says. */
class ConfigurationReferenceTest {
    private final ConfigurationPage page = ConfigurationPage.of("docs/configuration.md");

    @Test
    void everyKeyIsDocumentedInTheOrderOfTheCode() {
        assertThat(page.rows().keySet())
                .containsExactlyElementsOf(
                        ConfigurationPage.types(StackSettings.class, "tandem:").keySet());
    }

    @Test
    void everyTypeIsTheCodes() {
        assertThat(page.types()).containsAllEntriesOf(ConfigurationPage.types(StackSettings.class, "tandem:"));
    }

    @Test
    void everyDefaultIsTheCodes() throws ReflectiveOperationException {
        StackFile more = minimal()
                .with("network.dataPorts", "[5432, 6379, 9098]")
                .with("cluster.containerInsights", "{}")
                .with("data.cache", "{}")
                .with("data.streaming", "{}")
                .with("platform.velero", "{dataset: raw}");
        Map<String, String> actual = ConfigurationPage.values(more.settings(), "tandem:");
        actual.putAll(ConfigurationPage.values(minimal().settings(), "tandem:"));

        page.defaults().forEach((key, fallback) -> {
            if (!fallback.equals("required")) {
                assertThat(resolved(fallback.replace("`", ""))).as(key).isEqualTo(actual.getOrDefault(key, "none"));
            }
        });
    }

    /** A primary that says no more than it must to have one of everything that is on by default. */
    private static StackFile minimal() {
        StackFile file = StackFile.primary()
                .without("network")
                .without("cluster")
                .without("data")
                .without("edge")
                .without("platform")
                .without("protection");
        return file.with("network.cidr", "10.0.0.0/16")
                .with("edge.domain", "data.example.com")
                .with("data", """
                datasets: {raw: {}}
                tables: {events: {hashKey: 'id:S', indexes: {byUser: {hashKey: 'user:S'}}}}
                database: {}
                secrets: {grafana: {}, argocd-sso: {}, database: {rotation: {lambdaArn: 'arn:aws:lambda:ap-south-1:111122223333:function:rotate'}}}
                repositories: {api: {}}
                """)
                .with("platform", """
                argoCd:
                  repository: https://git.example.com/data/tandem.git
                  sso: {issuer: 'https://login.example.com', clientId: tandem, secret: argocd-sso, administrators: platform}
                services: {analytics: {}}
                """)
                .with("recovery.exemptions", "{bucket/raw: {reason: made again}}");
    }

    @Test
    void everyRequiredKeyIsMissed() {
        page.defaults().forEach((key, fallback) -> {
            if (fallback.equals("required")) {
                StackFile without = StackFile.primary().without(key.substring("tandem:".length()));
                assertThatExceptionOfType(SettingsException.class)
                        .as(key)
                        .isThrownBy(without::settings)
                        .withMessageContaining(key.replaceFirst(".*<name>", "") + " is missing");
            }
        });
    }

    /** A default that is another key's value. */
    private static String resolved(String fallback) {
        return fallback.replace("<region>", "ap-south-1")
                .replace("<parent of the domain>", "example.com")
                .replace("<healthCheck.path>", "/healthz");
    }
}
