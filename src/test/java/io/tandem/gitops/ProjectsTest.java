package io.tandem.gitops;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Projects let through what is delivered by them and nothing else. */
class ProjectsTest {
    private static final RegionExample REGION = new RegionExample("prod", "ap-south-1", "primary");
    private static final String TEAMS = "applicationsets/teams.yaml";
    private static final String ANALYTICS = "applicationsets/analytics.yaml";
    private static final String IN_CLUSTER = "https://kubernetes.default.svc";

    private final JsonObject root = GitOpsFiles.root("project");

    @Test
    void theRootMayDeliverWhatTheTeamsNeedAndNothingElse() {
        var delivered = Delivery.objects(TEAMS, REGION);

        assertThat(kinds(root, "clusterResourceWhitelist")).containsExactlyInAnyOrderElementsOf(kinds(delivered, true));
        assertThat(kinds(root, "namespaceResourceWhitelist"))
                .containsExactlyInAnyOrderElementsOf(with("argoproj.io/ApplicationSet", kinds(delivered, false)));
    }

    @Test
    void theRootDeliversToArgoAndToTheNamespacesOfTheTeams() {
        var namespaces = Delivery.objects(TEAMS, REGION).stream()
                .filter(object -> JsonTree.text(object, "kind").equals("Namespace"))
                .map(namespace -> JsonTree.text(namespace, "metadata.name"));

        assertThat(destinations(root))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("argocd"), namespaces)
                        .map(namespace -> IN_CLUSTER + " " + namespace)
                        .toList());
    }

    @Test
    void aTeamMayDeliverWhatItsServiceConsistsOfAndNothingElse() {
        var delivered = Delivery.objects(ANALYTICS, REGION);

        assertThat(kinds(project("analytics"), "namespaceResourceWhitelist"))
                .containsExactlyInAnyOrderElementsOf(kinds(delivered, false));
        assertThat(kinds(project("analytics"), "clusterResourceWhitelist")).isEmpty();
    }

    @Test
    void aTeamDeliversToItsOwnNamespaceOnly() {
        assertThat(destinations(project("analytics"))).containsExactly(IN_CLUSTER + " analytics");
    }

    @Test
    void everyServiceIsDeliveredByTheProjectOfItsNamespace() {
        var application = Delivery.application(ANALYTICS, REGION);

        assertThat(JsonTree.text(application, "spec.project"))
                .isEqualTo(JsonTree.text(application, "spec.destination.namespace"));
    }

    @Test
    void nothingIsDeliveredByTheDefaultProject() {
        var project = project("default");

        assertThat(destinations(project)).isEmpty();
        assertThat(JsonTree.texts(project, "spec.sourceRepos")).isEmpty();
        assertThat(kinds(project, "namespaceResourceWhitelist")).isEmpty();
    }

    @Test
    void noProjectTakesAnythingFromAnywhere() {
        assertThat(Stream.concat(Stream.of(root), projects()))
                .hasSizeGreaterThan(2)
                .noneMatch(project -> project.get("spec").toString().contains("*"));
    }

    private static JsonObject project(String name) {
        return projects()
                .filter(project -> JsonTree.text(project, "metadata.name").equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("no project " + name));
    }

    private static Stream<JsonObject> projects() {
        return Delivery.objects(TEAMS, REGION).stream()
                .filter(object -> JsonTree.text(object, "kind").equals("AppProject"));
    }

    private static List<String> destinations(JsonObject project) {
        return JsonTree.objects(project, "spec.destinations")
                .map(to -> JsonTree.text(to, "server") + " " + JsonTree.text(to, "namespace"))
                .toList();
    }

    private static Set<String> kinds(JsonObject project, String list) {
        return JsonTree.objects(project, "spec." + list)
                .map(kind -> JsonTree.text(kind, "group") + "/" + JsonTree.text(kind, "kind"))
                .collect(toSet());
    }

    /** The kinds of objects, without their versions: of the whole cluster, or of a namespace. */
    private static Set<String> kinds(List<JsonObject> objects, boolean ofTheCluster) {
        return objects.stream()
                .filter(object -> JsonTree.text(object, "kind").equals("Namespace") == ofTheCluster)
                .map(object -> group(object) + "/" + JsonTree.text(object, "kind"))
                .collect(toSet());
    }

    private static String group(JsonObject object) {
        var version = JsonTree.text(object, "apiVersion");
        return version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
    }

    private static Set<String> with(String kind, Set<String> kinds) {
        return Stream.concat(Stream.of(kind), kinds.stream()).collect(toSet());
    }
}
