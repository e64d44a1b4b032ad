package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/configuration.md says of every key what the code says: the components of the records are the keys. */
class ConfigurationReferenceTest {
    private static final Map<Type, String> TYPES = Map.of(
            String.class, "text",
            int.class, "whole number",
            Integer.class, "whole number",
            boolean.class, "flag",
            Cidr.class, "CIDR");

    private final Map<String, String[]> documented = documented();

    @Test
    void everyKeyIsDocumentedInTheOrderOfTheCode() {
        assertThat(documented.keySet())
                .containsExactlyElementsOf(types(StackSettings.class, "tandem:").keySet());
    }

    @Test
    void everyTypeIsTheCodes() {
        assertThat(column(2)).containsAllEntriesOf(types(StackSettings.class, "tandem:"));
    }

    @Test
    void everyDefaultIsTheCodes() throws ReflectiveOperationException {
        StackFile more = minimal()
                .with("network.dataPorts", "[5432, 6379, 9098]")
                .with("cluster.containerInsights", "{}")
                .with("data.cache", "{}")
                .with("data.streaming", "{}")
                .with("platform.velero", "{dataset: raw}");
        Map<String, String> actual = values(more.settings(), "tandem:");
        actual.putAll(values(minimal().settings(), "tandem:"));

        column(3).forEach((key, fallback) -> {
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
        column(3).forEach((key, fallback) -> {
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

    private Map<String, String> column(int column) {
        Map<String, String> values = new LinkedHashMap<>();
        documented.forEach((key, cells) -> values.put(key, cells[column].strip()));
        return values;
    }

    private static Map<String, String[]> documented() {
        try {
            return Files.readAllLines(Path.of("docs/configuration.md")).stream()
                    .filter(line -> line.startsWith("| `tandem:"))
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.toMap(
                            cells -> cells[1].replace("`", "").strip(),
                            cells -> cells,
                            (one, again) -> {
                                throw new IllegalStateException(one[1] + " is documented twice");
                            },
                            LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> types(Class<?> settings, String prefix) {
        Map<String, String> types = new LinkedHashMap<>();
        for (RecordComponent component : settings.getRecordComponents()) {
            String key = prefix + component.getName();
            Type type = component.getGenericType();
            Type element = element(type);
            if (component.getType() == Map.class) {
                types.putAll(types((Class<?>) element, key + ".<name>."));
            } else if (!TYPES.containsKey(element) && !((Class<?>) element).isEnum()) {
                types.putAll(types((Class<?>) element, key + "."));
            } else if (component.getType() == List.class) {
                types.put(key, "list of " + TYPES.get(element) + (element == Integer.class ? "s" : ""));
            } else {
                types.put(key, TYPES.getOrDefault(element, "text"));
            }
        }
        return types;
    }

    /** What an optional, a list or a map holds. */
    private static Type element(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return type;
        }
        Type[] arguments = generic.getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    private static Map<String, String> values(Record settings, String prefix) throws ReflectiveOperationException {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            String key = prefix + component.getName();
            Object value = component.getAccessor().invoke(settings);
            if (value instanceof Optional<?> optional && optional.orElse(null) instanceof Record room) {
                values.putAll(values(room, key + "."));
            } else if (value instanceof Map<?, ?> named) {
                for (Object element : named.values()) {
                    values.putAll(values((Record) element, key + ".<name>."));
                }
            } else if (value instanceof Record room && !(value instanceof Cidr)) {
                values.putAll(values(room, key + "."));
            } else if (!(value instanceof Optional)) {
                values.put(key, value.toString());
            }
        }
        return values;
    }
}
