package io.tandem.gitops;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.List;

/** The files that Argo CD reads. */
final class GitOpsFiles {
    static final Path ROOT = Path.of("gitops");

    private GitOpsFiles() {}

    /** Every regular file below a folder of gitops/. */
    static List<Path> below(String folder) {
        return JsonTree.filesBelow(ROOT.resolve(folder));
    }

    /** The first document of a file of gitops/. */
    static JsonObject document(String file) {
        return JsonTree.document(ROOT.resolve(file));
    }

    static List<JsonObject> applicationSets() {
        return below("applicationsets").stream()
                .flatMap(file -> JsonTree.documents(JsonTree.read(file)).stream())
                .toList();
    }
}
