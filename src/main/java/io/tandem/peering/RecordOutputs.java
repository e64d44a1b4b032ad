package io.tandem.peering;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records as outputs of a stack: a component is an output of its name. Both ways follow the record's declaration, so
 * that the two stacks cannot disagree.
 */
final class RecordOutputs {
    private RecordOutputs() {}

    /** The components by name; an empty optional is left out. */
    static Map<String, Object> write(Record record) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object output = OutputForm.of(component.getGenericType()).write(value(record, component));
            if (output != null) {
                outputs.put(component.getName(), output);
            }
        }
        return outputs;
    }

    /**
     * The record again.
     *
     * @param prefix what stands before the names of its outputs in messages
     * @param outputs an output by its name, or null
     * @throws IllegalArgumentException if one is missing or not of its type
     */
    static <T extends Record> T read(Class<T> type, String prefix, Function<String, @Nullable Object> outputs) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            String name = components[index].getName();
            types[index] = components[index].getType();
            values[index] = OutputForm.of(components[index].getGenericType()).read(prefix + name, outputs.apply(name));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    "its outputs make no %s: %s".formatted(type.getSimpleName(), refused.getTargetException()),
                    refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
