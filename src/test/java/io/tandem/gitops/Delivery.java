package io.tandem.gitops;

import com.google.gson.JsonObject;
import java.util.List;

/** What an ApplicationSet makes of a region: one Application, filled in from the contract. */
final class Delivery {
    private Delivery() {}

    /** The Application of an ApplicationSet in a region. */
    static JsonObject application(String applicationSet, RegionExample region) {
        var text = GitOpsFiles.read(GitOpsFiles.ROOT.resolve(applicationSet));
        var filled = ApplicationTemplate.filled(text, Contract.read(), region);
        return GitOpsFiles.at(GitOpsFiles.documents(filled).get(0), "spec.template")
                .getAsJsonObject();
    }

    /** The objects that an ApplicationSet delivers to a region. */
    static List<JsonObject> objects(String applicationSet, RegionExample region) {
        return Rendering.of(application(applicationSet, region));
    }
}
