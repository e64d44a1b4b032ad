package io.tandem.gitops;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.List;

/** The files that Argo CD reads. */
final class GitOpsFiles {
    static final Path ROOT = Path.of("gitops");
    private static final Path PROGRAM = Path.of("src/main/resources/io/tandem/platform/objects");

    private GitOpsFiles() {}

    /** Every regular file below a folder of gitops/. */
    static List<Path> below(String folder) {
        return JsonTree.filesBelow(ROOT.resolve(folder));
    }

    /** The first document of a file of gitops/. */
    static JsonObject document(String file) {
        return JsonTree.document(ROOT.resolve(file));
    }

    /** Of what the program applies to let Argo CD read gitops/: the project or the application "root". */
    static JsonObject root(String kind) {
        return JsonTree.document(PROGRAM.resolve("root-" + kind + ".yaml"));
    }

    static List<JsonObject> applicationSets() {
        return below("applicationsets").stream()
                .flatMap(file -> JsonTree.documents(JsonTree.read(file)).stream())
                .toList();
    }
}
