package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What the program tells Argo CD of the region is what gitops/contract.yaml lists, no more and no less. */
class GitContractTest {
    private final Map<?, ?> published = (Map<?, ?>) Objects.requireNonNull(Platforms.built(StackFile.primary())
            .inputs("kubernetes:core/v1:Secret", "tandem-prod-argocd-cluster")
            .get("metadata"));

    private static final Pattern READ = Pattern.compile("\"tandem\\.io/([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"labels", "annotations"})
    void everyKeyOfTheContractIsPublishedAndNoOther(String kind) {
        var families = listed(kind).stream().filter(key -> key.endsWith("*")).toList();
        var keys = keys(kind).stream()
                .map(key -> families.stream()
                        .filter(family -> key.startsWith(family.substring(0, family.length() - 1)))
                        .findAny()
                        .orElse(key))
                .collect(Collectors.toSet());

        assertThat(keys).isEqualTo(listed(kind));
    }

    @Test
    void everythingThatGitReadsIsPublished() {
        var read = JsonTree.filesBelow(Path.of("gitops/applicationsets")).stream()
                .flatMap(file -> READ.matcher(JsonTree.read(file)).results())
                .map(key -> key.group(1));

        assertThat(Stream.of("labels", "annotations").flatMap(kind -> keys(kind).stream()))
                .containsAll(read.toList());
    }

    private Set<String> keys(String kind) {
        return ((Map<?, ?>) Objects.requireNonNull(published.get(kind)))
                .keySet().stream()
                        .map(String::valueOf)
                        .filter(key -> key.startsWith(GitContract.PREFIX))
                        .map(key -> key.substring(GitContract.PREFIX.length()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listed(String kind) {
        try {
            Map<String, List<Map<String, String>>> contract =
                    new Yaml().load(Files.readString(Path.of("gitops/contract.yaml")));
            return Objects.requireNonNull(contract.get(kind)).stream()
                    .map(entry -> Objects.requireNonNull(entry.get("key")))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
