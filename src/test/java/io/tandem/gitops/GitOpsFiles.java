package io.tandem.gitops;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that Argo CD reads, and YAML of any origin, as JSON. */
final class GitOpsFiles {
    static final Path ROOT = Path.of("gitops");

    private GitOpsFiles() {}

    /** Every regular file below a folder of gitops/. */
    static List<Path> below(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only document of a file of gitops/. */
    static JsonObject document(String file) {
        return documents(read(ROOT.resolve(file))).get(0);
    }

    static List<JsonObject> applicationSets() {
        return below("applicationsets").stream()
                .flatMap(file -> documents(read(file)).stream())
                .toList();
    }

    /** @throws org.yaml.snakeyaml.error.YAMLException if it is no YAML, or says a key twice */
    static List<JsonObject> documents(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var parsed = new Yaml(new SafeConstructor(options)).loadAll(yaml);
        return StreamSupport.stream(parsed.spliterator(), false)
                .map(document -> new Gson().toJsonTree(document))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is at a path of keys, such as {@code spec.source.path}. */
    static JsonElement at(JsonElement from, String path) {
        JsonElement found = from;
        for (String key : path.split("\\.", -1)) {
            found = found.getAsJsonObject().get(key);
            if (found == null) {
                throw new AssertionError("no " + path + " in " + from);
            }
        }
        return found;
    }

    static String text(JsonElement from, String path) {
        return at(from, path).getAsString();
    }

    static Stream<JsonObject> objects(JsonElement from, String path) {
        return at(from, path).getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject);
    }

    static List<String> texts(JsonElement from, String path) {
        return at(from, path).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
