package io.tandem.rehearsal.account;

import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Optional;

/**
 * One resource that exists in the account.
 *
 * @param scope its region, {@code global} for IAM, or the cluster of a Kubernetes object
 * @param urn who asked for it: the engine's name of the resource
 * @param claimed whether the engine has shown that it knows the id. A resource whose creation was cut off on its way
 *     back is not claimed, and the next attempt to create it takes its place
 */
public record CloudResource(
        String type,
        String id,
        String scope,
        String urn,
        boolean claimed,
        Map<String, Object> inputs,
        Map<String, Object> outputs) {

    private static final String REMAINS = "remains:";

    /** What AWS keeps of a deleted resource, under a name in its scope; nobody deletes it. */
    public static CloudResource remains(String kind, String scope, String name, CloudResource deleted) {
        return new CloudResource(REMAINS + kind, name, scope, deleted.urn(), true, Map.of(), Map.of());
    }

    /** The type under which remains of a kind are found. */
    public static String typeOfRemains(String kind) {
        return REMAINS + kind;
    }

    /** Whether it is no resource any more, but what is left of one. */
    public boolean isRemains() {
        return type.startsWith(REMAINS);
    }

    /** The type; of remains, their kind. */
    public String kind() {
        return isRemains() ? type.substring(REMAINS.length()) : type;
    }

    public CloudResource claim() {
        return new CloudResource(type, id, scope, urn, true, inputs, outputs);
    }

    /** The same resource, known to the engine or not, with other values. */
    public CloudResource holding(Map<String, Object> newInputs, Map<String, Object> newOutputs) {
        return new CloudResource(type, id, scope, urn, claimed, newInputs, newOutputs);
    }

    /** The resource after a change. */
    public CloudResource with(Map<String, Object> newInputs, Map<String, Object> newOutputs) {
        return new CloudResource(type, id, scope, urn, true, newInputs, newOutputs);
    }

    /** The same resource with other outputs, as AWS changes them without being asked for. */
    public CloudResource showing(Map<String, Object> newOutputs) {
        return new CloudResource(type, id, scope, urn, claimed, inputs, newOutputs);
    }

    /** An attribute as text; {@code id} is the id itself. */
    public Optional<String> attribute(String path) {
        return path.equals("id") ? Optional.of(id) : Paths.text(outputs, path);
    }

    /** The stack of who asked for it, such as {@code dev}; empty if nobody's URN is known. */
    public String stack() {
        var parts = urn.split("::", 2)[0].split(":", -1);
        return parts.length == 3 ? parts[2] : "";
    }

    /** The name the program gave it, the last part of the URN. */
    public String logicalName() {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }
}
