package io.tandem.gitops;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.util.List;

/** What an ApplicationSet makes of a region: one Application, filled in from the contract. */
final class Delivery {
    private Delivery() {}

    /** The Application of an ApplicationSet in a region. */
    static JsonObject application(String applicationSet, RegionExample region) {
        var text = JsonTree.read(GitOpsFiles.ROOT.resolve(applicationSet));
        var filled = ApplicationTemplate.filled(text, Contract.read(), region);
        return JsonTree.at(JsonTree.documents(filled).get(0), "spec.template").getAsJsonObject();
    }

    /** The objects that an ApplicationSet delivers to a region. */
    static List<JsonObject> objects(String applicationSet, RegionExample region) {
        return Rendering.of(application(applicationSet, region));
    }
}
