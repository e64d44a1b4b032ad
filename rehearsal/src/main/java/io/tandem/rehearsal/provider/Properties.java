package io.tandem.rehearsal.provider;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.tandem.rehearsal.values.Unknown;
import io.tandem.rehearsal.values.Wire;
import java.util.Map;

/**
 * Properties in the engine's own form. Components pass values on without reading them, so that secrets and unknowns
 * inside stay what they are.
 */
final class Properties {
    static final Value NONE = Wire.write((Object) null);

    /** https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/properties.go */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    private Properties() {}

    static Struct struct(Map<String, Value> fields) {
        var struct = Struct.newBuilder();
        fields.forEach((name, value) -> {
            if (!value.hasNullValue()) {
                struct.putFields(name, value);
            }
        });
        return struct.build();
    }

    static Value object(Map<String, Value> fields) {
        return Value.newBuilder().setStructValue(struct(fields)).build();
    }

    /** The value at a path of names and indexes; unknown if it is not there yet. */
    static Value at(Struct root, Object... path) {
        var value = Value.newBuilder().setStructValue(root).build();
        for (var step : path) {
            value = step instanceof Integer index ? item(value, index) : field(value, step.toString());
        }
        return value;
    }

    static Value secret(Value value) {
        return object(Map.of(SIGNATURE, Wire.write(SECRET), "value", value));
    }

    /** With the secrets at its top open: a provider's configuration has them wrapped, whatever the provider takes. */
    static Struct opened(Struct configuration) {
        var opened = Struct.newBuilder();
        configuration
                .getFieldsMap()
                .forEach((name, value) -> opened.putFields(
                        name,
                        SECRET.equals(at(value.getStructValue(), SIGNATURE).getStringValue())
                                ? at(value.getStructValue(), "value")
                                : value));
        return opened.build();
    }

    static boolean isUnknown(Value value) {
        return Wire.read(value) instanceof Unknown;
    }

    private static Value field(Value value, String name) {
        return isUnknown(value) ? value : value.getStructValue().getFieldsOrDefault(name, Wire.write(Unknown.VALUE));
    }

    private static Value item(Value value, int index) {
        var items = value.getListValue();
        return index < items.getValuesCount() ? items.getValues(index) : Wire.write(Unknown.VALUE);
    }
}
