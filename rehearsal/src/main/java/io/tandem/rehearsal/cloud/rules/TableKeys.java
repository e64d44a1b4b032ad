package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Attributes, keys and indexes of a table. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
final class TableKeys {
    private static final String GLOBAL = "globalSecondaryIndexes";
    private static final String LOCAL = "localSecondaryIndexes";
    private static final int MOST_GLOBAL = 20;
    private static final int MOST_LOCAL = 5;

    private TableKeys() {}

    /** The provider defines what is a key and nothing else. */
    static void attributes(Request request) {
        // The schema of a table that is restored or imported comes with the data.
        if (!request.inputs().containsKey("hashKey")) {
            return;
        }
        var keys = new TreeSet<String>();
        List.of("hashKey", "rangeKey", GLOBAL + "[].hashKey", GLOBAL + "[].rangeKey", LOCAL + "[].rangeKey")
                .forEach(path -> request.all(path).forEach(key -> keys.add(key.toString())));
        var defined = new TreeSet<String>();
        request.all("attributes[].name").forEach(name -> defined.add(name.toString()));
        refuseIf(
                !keys.equals(defined),
                "attributes: all attributes must be keys and all keys attributes; attributes are %s, keys %s"
                        .formatted(defined, keys));
    }

    static void indexes(Request request) {
        var indexes = new ArrayList<>(request.objects(GLOBAL));
        refuseIf(indexes.size() > MOST_GLOBAL, GLOBAL + ": there may be " + MOST_GLOBAL);
        var local = request.objects(LOCAL);
        refuseIf(local.size() > MOST_LOCAL, LOCAL + ": there may be " + MOST_LOCAL);
        refuseIf(
                !local.isEmpty() && request.text("rangeKey").isEmpty(),
                LOCAL
                        + ": Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
        indexes.addAll(local);
        var names = new HashSet<Object>();
        indexes.forEach(index -> {
            refuseIf(!names.add(index.get("name")), "two indexes have the name '%s'".formatted(index.get("name")));
            projection(index);
        });
    }

    private static void projection(Map<String, Object> index) {
        boolean chooses = "INCLUDE".equals(index.get("projectionType"));
        boolean chosen = !Paths.all(index, "nonKeyAttributes").isEmpty();
        refuseIf(
                chooses != chosen,
                "nonKeyAttributes: index '%s' must have some if its projectionType is INCLUDE, and none otherwise"
                        .formatted(index.get("name")));
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("ValidationException", message);
        }
    }
}
