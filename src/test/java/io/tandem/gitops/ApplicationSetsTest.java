package io.tandem.gitops;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that is delivered is delivered the same way, from one place, to its own region. */
class ApplicationSetsTest {
    private static final String IN_CLUSTER = "{{ .server }}";

    private final JsonObject root = GitOpsFiles.root("application");
    private final List<JsonObject> sets = GitOpsFiles.applicationSets();

    @Test
    void theRootDeliversEveryApplicationSet() {
        assertThat(JsonTree.text(root, "spec.source.path")).isEqualTo("gitops/applicationsets");
        assertThat(sets).hasSameSizeAs(GitOpsFiles.below("applicationsets"));
    }

    @Test
    void everythingHealsItselfAndPrunes() {
        assertThat(applications()).allSatisfy(application -> assertThat(
                        JsonTree.at(application, "spec.syncPolicy.automated").getAsJsonObject())
                .satisfies(
                        sync -> assertThat(sync.get("selfHeal").getAsBoolean()).isTrue())
                .satisfies(sync -> assertThat(sync.get("prune").getAsBoolean()).isTrue())
                .satisfies(sync ->
                        assertThat(sync.get("allowEmpty").getAsBoolean()).isFalse()));
    }

    @Test
    void everyApplicationTakesWhatItDeliveredWithIt() {
        assertThat(applications())
                .allSatisfy(application -> assertThat(JsonTree.texts(application, "metadata.finalizers"))
                        .containsExactly("resources-finalizer.argocd.argoproj.io"));
    }

    @Test
    void teamsComeBeforeServicesAndGoAfterThem() {
        Map<Boolean, List<Integer>> waves = sets.stream()
                .collect(partitioningBy(
                        set -> JsonTree.text(set, "metadata.name").equals("teams"),
                        mapping(ApplicationSetsTest::wave, toList())));

        assertThat(waves.get(true))
                .singleElement()
                .satisfies(teams -> assertThat(waves.get(false)).isNotEmpty().allMatch(service -> service > teams));
    }

    @Test
    void everyTemplateRefusesParametersThatItDoesNotKnow() {
        assertThat(sets).allSatisfy(set -> {
            assertThat(JsonTree.at(set, "spec.goTemplate").getAsBoolean()).isTrue();
            assertThat(JsonTree.texts(set, "spec.goTemplateOptions")).containsExactly("missingkey=error");
        });
    }

    @Test
    void everythingIsDeliveredToItsOwnClusterFromTheContractsRepository() {
        assertThat(sets).allSatisfy(set -> {
            assertThat(JsonTree.text(set, "spec.template.spec.destination.server"))
                    .isEqualTo(IN_CLUSTER);
            assertThat(JsonTree.text(set, "spec.template.spec.source.repoURL")).contains("tandem.io/git-url");
            assertThat(JsonTree.text(set, "spec.template.spec.source.targetRevision"))
                    .contains("tandem.io/git-revision");
        });
    }

    @Test
    void everyChartExists() {
        assertThat(sets)
                .extracting(set -> JsonTree.text(set, "spec.template.spec.source.path"))
                .allMatch(chart -> Files.exists(Path.of(chart, "Chart.yaml")));
    }

    @Test
    void noParameterIsReadAsANumber() {
        assertThat(sets)
                .flatMap(set -> JsonTree.objects(set, "spec.template.spec.source.helm.parameters")
                        .toList())
                .allMatch(parameter -> JsonTree.at(parameter, "forceString").getAsBoolean());
    }

    private List<JsonObject> applications() {
        var all = new JsonArray();
        all.add(root);
        sets.forEach(set -> all.add(JsonTree.at(set, "spec.template")));
        return all.asList().stream().map(one -> one.getAsJsonObject()).toList();
    }

    private static int wave(JsonObject set) {
        var annotations = JsonTree.at(set, "metadata.annotations").getAsJsonObject();
        return Integer.parseInt(annotations.get("argocd.argoproj.io/sync-wave").getAsString());
    }
}
