package io.tandem.testing;

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

/** YAML and JSON files, as trees that are read by paths of keys. */
public final class JsonTree {
    private JsonTree() {}

    /**
     * The objects in a text of one or more documents.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException if it is no YAML, or says a key twice
     */
    public static List<JsonObject> documents(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var parsed = new Yaml(new SafeConstructor(options)).loadAll(yaml);
        return StreamSupport.stream(parsed.spliterator(), false)
                .map(document -> new Gson().toJsonTree(document))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** The first document of a file. */
    public static JsonObject document(Path file) {
        return documents(read(file)).get(0);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every regular file below a folder. */
    public static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is at a path of keys, such as {@code spec.source.path}. */
    public static JsonElement at(JsonElement from, String path) {
        JsonElement found = from;
        for (String key : path.split("\\.", -1)) {
            found = found.getAsJsonObject().get(key);
            if (found == null) {
                throw new AssertionError("no " + path + " in " + from);
            }
        }
        return found;
    }

    public static String text(JsonElement from, String path) {
        return at(from, path).getAsString();
    }

    public static Stream<JsonObject> objects(JsonElement from, String path) {
        return at(from, path).getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject);
    }

    public static List<String> texts(JsonElement from, String path) {
        return at(from, path).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
