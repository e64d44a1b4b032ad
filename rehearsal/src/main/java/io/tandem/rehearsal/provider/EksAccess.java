package io.tandem.rehearsal.provider;

import static io.tandem.rehearsal.provider.Properties.at;
import static io.tandem.rehearsal.provider.Properties.struct;

import com.google.protobuf.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pulumirpc.Resource.RegisterResourceResponse;

/** The access entries of an eks component and the policies associated with them. */
final class EksAccess {
    private final EngineMonitor engine;
    private final String name;
    private final String parent;
    private final RegisterResourceResponse cluster;

    EksAccess(EngineMonitor engine, String name, String parent, RegisterResourceResponse cluster) {
        this.engine = engine;
        this.name = name;
        this.parent = parent;
        this.cluster = cluster;
    }

    /** @param entries the component's input, access entries by a name of the program's choice */
    void grant(Value entries) {
        entries.getStructValue().getFieldsMap().forEach((key, entry) -> {
            var fields = new LinkedHashMap<>(entry.getStructValue().getFieldsMap());
            var policies = fields.remove("accessPolicies");
            var made = resource("accessEntry:AccessEntry", key, fields, cluster);
            if (policies != null) {
                policies.getStructValue()
                        .getFieldsMap()
                        .forEach((policy, association) -> associate(key + "-" + policy, association, made));
            }
        });
    }

    private void associate(String key, Value association, RegisterResourceResponse entry) {
        var fields = new LinkedHashMap<>(association.getStructValue().getFieldsMap());
        fields.put("principalArn", at(entry.getObject(), "principalArn"));
        resource("accessPolicyAssociation:AccessPolicyAssociation", key, fields, entry);
    }

    private RegisterResourceResponse resource(
            String type, String key, Map<String, Value> fields, RegisterResourceResponse after) {
        fields.put("clusterName", at(cluster.getObject(), "name"));
        return engine.resource("aws:eks/" + type, name + "-" + key, parent, struct(fields), List.of(after.getUrn()));
    }
}
