package io.tandem.policy.cluster;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.values.Value;

/** Where an object is, and what it is called there. */
final class Placement {
    private Placement() {}

    static Value namespace(Resource resource) {
        return resource.type().equals(Kinds.RELEASE) ? resource.at("namespace") : resource.at("metadata.namespace");
    }

    static String name(Resource resource) {
        return resource.at("metadata.name").text().orElse("");
    }
}
