package io.tandem.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workflow of GitHub Actions. */
public record Workflow(Path file) {
    /** This project's own. */
    public static List<Workflow> own() {
        return JsonTree.filesBelow(Path.of(".github/workflows")).stream()
                .map(Workflow::new)
                .toList();
    }

    /** This project's own of a name. */
    public static Workflow own(String name) {
        return new Workflow(Path.of(".github/workflows", name + ".yaml"));
    }

    public String text() {
        return JsonTree.read(file);
    }

    public JsonObject document() {
        return JsonTree.document(file);
    }

    public Set<String> triggers() {
        // YAML 1.1 reads the key `on` as true.
        var document = document();
        return document.getAsJsonObject(document.has("on") ? "on" : "true").keySet();
    }

    /** By name. */
    public Map<String, JsonObject> jobsByName() {
        var jobs = JsonTree.at(document(), "jobs").getAsJsonObject();
        return jobs.asMap().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, job -> job.getValue()
                .getAsJsonObject()));
    }

    public JsonObject job(String name) {
        return JsonTree.at(document(), "jobs." + name).getAsJsonObject();
    }

    public Stream<JsonObject> jobs() {
        return jobsByName().values().stream();
    }

    /** Steps of all jobs; a job that calls another workflow has none. */
    public Stream<JsonObject> steps() {
        return jobs().filter(job -> job.has("steps")).flatMap(job -> JsonTree.objects(job, "steps"));
    }

    /** Steps that check out a repository. */
    public Stream<JsonObject> checkouts() {
        return steps().filter(
                        step -> step.has("uses") && JsonTree.text(step, "uses").startsWith("actions/checkout@"));
    }

    /** Scripts of all steps. */
    public Stream<String> scripts() {
        return steps().filter(step -> step.has("run")).map(step -> JsonTree.text(step, "run"));
    }

    /** Jobs that may ask for an identity, and so for a role of AWS. */
    public Stream<JsonObject> jobsWithIdentity() {
        return jobs().filter(
                        job -> JsonTree.at(job, "permissions").getAsJsonObject().has("id-token"));
    }

    /** A value of a job as text, empty if it has none. */
    public static String value(JsonObject job, String key) {
        JsonElement value = job.get(key);
        return value == null ? "" : value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
