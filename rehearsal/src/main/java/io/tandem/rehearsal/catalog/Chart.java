package io.tandem.rehearsal.catalog;

import static io.tandem.rehearsal.catalog.Facts.map;
import static io.tandem.rehearsal.catalog.Facts.maps;
import static io.tandem.rehearsal.catalog.Facts.strings;
import static io.tandem.rehearsal.catalog.Facts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a Helm chart, from {@code catalog/charts.yaml}. Kinds are tokens of {@code
 * catalog/custom-resources.yaml}; flags are paths in the values that count as true unless the program says false.
 *
 * @param repository its repository, or the whole address of an OCI chart
 * @param versions the version of the application, by that of the chart
 * @param pods whether a release of it runs pods, which need a node
 * @param hook a job that has to end before anything else is installed
 * @param finalizes kinds that its controller lets go of when they are deleted, so that nothing deletes them without it
 */
public record Chart(
        String name,
        String repository,
        Map<String, String> versions,
        boolean pods,
        Optional<Hook> hook,
        Definitions crds,
        List<Need> needs,
        List<Webhook> webhooks,
        List<String> finalizes) {
    private static final String PROVIDER = "kubernetes:";

    /** A job of Helm's pre-install hooks, run unless the flag {@code unless} is false. */
    public record Hook(String name, String unless) {}

    /**
     * The custom kinds that a release brings.
     *
     * @param folder whether they stand in the chart's crds/ folder, which Helm installs once and never deletes
     * @param installedBy the flag that they are installed by, if there is one
     * @param keptBy the flag that keeps them when the release is uninstalled
     */
    public record Definitions(
            List<String> kinds, boolean folder, Optional<String> installedBy, Optional<String> keptBy) {}

    /** A kind that must be defined before the chart is installed, where all values at {@code when} are set and true. */
    public record Need(String kind, List<String> when) {}

    /**
     * A call that the API server makes to the chart's pods, and without whose answer it refuses.
     *
     * @param kinds what it is asked about; {@code services} stands for every Service of every release
     */
    public record Webhook(
            String name,
            String service,
            List<String> kinds,
            boolean services,
            List<String> operations,
            Optional<String> enabledBy) {}

    static Chart parse(String name, Map<String, Object> facts) {
        var versions = new LinkedHashMap<String, String>();
        map(facts.get("versions")).forEach((version, app) -> versions.put(version, String.valueOf(app)));
        return new Chart(
                name,
                text(facts, "repository"),
                versions,
                Boolean.TRUE.equals(facts.get("pods")),
                Optional.ofNullable(facts.get("hook"))
                        .map(hook -> new Hook(text(map(hook), "name"), text(map(hook), "unless"))),
                definitions(map(facts.get("crds"))),
                maps(facts.get("needs")).stream()
                        .map(need -> new Need(PROVIDER + text(need, "kind"), strings(need.get("when"))))
                        .toList(),
                maps(facts.get("webhooks")).stream().map(Chart::webhook).toList(),
                kinds(facts.get("finalizes")));
    }

    /** Whether Helm finds it by its address alone, without a repository. */
    public boolean isOci() {
        return repository.startsWith("oci://");
    }

    private static Definitions definitions(Map<String, Object> facts) {
        return new Definitions(
                kinds(facts.get("kinds")),
                Boolean.TRUE.equals(facts.get("folder")),
                Optional.ofNullable((String) facts.get("installedBy")),
                Optional.ofNullable((String) facts.get("keptBy")));
    }

    private static Webhook webhook(Map<String, Object> facts) {
        return new Webhook(
                text(facts, "name"),
                text(facts, "service"),
                kinds(facts.get("kinds")),
                Boolean.TRUE.equals(facts.get("services")),
                strings(facts.get("operations")),
                Optional.ofNullable((String) facts.get("enabledBy")));
    }

    private static List<String> kinds(@Nullable Object facts) {
        return strings(facts).stream().map(PROVIDER::concat).toList();
    }
}
