package io.tandem.gitops;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.util.List;
import java.util.stream.Stream;

/** gitops/contract.yaml: what Git may know of a region. */
record Contract(String prefix, List<Key> keys) {
    static final String LABEL = "labels";
    static final String ANNOTATION = "annotations";

    /**
     * @param kind where it is written: {@link #LABEL} or {@link #ANNOTATION}
     * @param name without the prefix; one that ends in {@code *} stands for one key per entry
     */
    record Key(String kind, String name, String entry, String example) {
        private static Key of(String kind, JsonObject key) {
            var entry = key.has("entry") ? JsonTree.text(key, "entry") : "";
            return new Key(kind, JsonTree.text(key, "key"), entry, JsonTree.text(key, "example"));
        }

        boolean covers(Use use) {
            var named = name.endsWith("*")
                    ? use.key().startsWith(name.substring(0, name.length() - 1))
                    : use.key().equals(name);
            return named && kind.equals(use.kind());
        }

        /** The key of the example. */
        String exampleName() {
            return name.replace("*", entry);
        }
    }

    /** A key as a file under gitops/ uses it. */
    record Use(String kind, String key) {}

    static Contract read() {
        var contract = GitOpsFiles.document("contract.yaml");
        var keys = Stream.of(LABEL, ANNOTATION)
                .flatMap(kind -> JsonTree.objects(contract, kind).map(key -> Key.of(kind, key)))
                .toList();
        return new Contract(JsonTree.text(contract, "prefix"), keys);
    }

    /** The example of the key that covers what a file uses, as the secret of a cluster would have it. */
    String example(Use use) {
        return keys.stream()
                .filter(key -> key.covers(use))
                .map(Key::example)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the program publishes no " + use));
    }
}
