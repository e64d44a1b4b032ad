package io.tandem.policy.values;

import com.google.protobuf.Struct;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Decodes the engine's protobuf values. Secrets keep their mark, unknowns of every kind are one, assets and archives are
 * objects of what they hold, a reference to a resource is its id or else its URN.
 * https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go
 */
public final class Wire {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private static final String REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";

    /** https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go */
    private static final Set<String> UNKNOWNS = Set.of(
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private Wire() {}

    public static Value read(Struct struct) {
        var fields = new LinkedHashMap<String, Value>();
        struct.getFieldsMap().forEach((name, value) -> fields.put(name, read(value)));
        return Value.object(fields);
    }

    public static Value read(com.google.protobuf.Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> signed(value.getStructValue().getFieldsMap(), value.getStructValue());
            case LIST_VALUE ->
                Value.list(value.getListValue().getValuesList().stream()
                        .map(Wire::read)
                        .toList());
            case STRING_VALUE ->
                UNKNOWNS.contains(value.getStringValue()) ? Value.UNKNOWN : Value.of(value.getStringValue());
            case NUMBER_VALUE -> Value.of(value.getNumberValue());
            case BOOL_VALUE -> Value.of(value.getBoolValue());
            case NULL_VALUE, KIND_NOT_SET -> Value.ABSENT;
        };
    }

    private static Value signed(Map<String, com.google.protobuf.Value> fields, Struct struct) {
        var signature = fields.get(SIGNATURE);
        if (signature == null) {
            return read(struct);
        }
        return switch (signature.getStringValue()) {
            case SECRET -> field(fields, "value").asSecret();
            case OUTPUT -> output(fields);
            case REFERENCE -> field(fields, fields.containsKey("id") ? "id" : "urn");
            default -> read(struct.toBuilder().removeFields(SIGNATURE).build());
        };
    }

    /** An output without a value is one that is not known yet. */
    private static Value output(Map<String, com.google.protobuf.Value> fields) {
        var value = fields.containsKey("value") ? field(fields, "value") : Value.UNKNOWN;
        return field(fields, "secret").isTrue() ? value.asSecret() : value;
    }

    private static Value field(Map<String, com.google.protobuf.Value> fields, String name) {
        var value = fields.get(name);
        return value == null ? Value.ABSENT : read(value);
    }
}
