package io.tandem.rehearsal.values;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Between the engine's protobuf values and plain Java: maps, lists, strings, doubles, booleans, null and {@link
 * Unknown}. Secrets arrive bare because the providers do not ask for them wrapped; the engine keeps track itself.
 */
public final class Wire {
    private Wire() {}

    public static Map<String, Object> read(Struct struct) {
        var result = new LinkedHashMap<String, Object>();
        struct.getFieldsMap().forEach((key, value) -> {
            var plain = read(value);
            if (plain != null) {
                result.put(key, plain);
            }
        });
        return result;
    }

    public static @Nullable Object read(Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> read(value.getStructValue());
            case LIST_VALUE -> readAll(value.getListValue());
            case STRING_VALUE ->
                Unknown.isOnTheWire(value.getStringValue()) ? Unknown.VALUE : (Object) value.getStringValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOL_VALUE -> value.getBoolValue();
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    public static Struct write(Map<String, ?> values) {
        var struct = Struct.newBuilder();
        values.forEach((key, value) -> struct.putFields(key, write(value)));
        return struct.build();
    }

    public static Value write(@Nullable Object value) {
        var result = Value.newBuilder();
        if (value instanceof Map<?, ?> map) {
            var struct = Struct.newBuilder();
            map.forEach((key, entry) -> struct.putFields(String.valueOf(key), write(entry)));
            return result.setStructValue(struct).build();
        } else if (value instanceof List<?> list) {
            var items = ListValue.newBuilder();
            list.forEach(item -> items.addValues(write(item)));
            return result.setListValue(items).build();
        } else if (value instanceof Number number) {
            return result.setNumberValue(number.doubleValue()).build();
        } else if (value instanceof Boolean flag) {
            return result.setBoolValue(flag).build();
        } else if (value instanceof Unknown) {
            return result.setStringValue(Unknown.WIRE).build();
        } else if (value == null) {
            return result.setNullValue(NullValue.NULL_VALUE).build();
        }
        return result.setStringValue(value.toString()).build();
    }

    private static List<Object> readAll(ListValue list) {
        var result = new ArrayList<Object>();
        for (var item : list.getValuesList()) {
            var plain = read(item);
            result.add(plain == null ? "" : plain);
        }
        return result;
    }
}
