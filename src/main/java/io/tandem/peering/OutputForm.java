package io.tandem.peering;

import com.pulumi.core.Output;
import io.tandem.settings.Cidr;
import io.tandem.settings.Holding;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the values of a type stand among the outputs of a stack, and how they are got back. */
interface OutputForm {
    /** What stands there; null if nothing does. */
    @Nullable Object write(Object value);

    /**
     * The value again.
     *
     * @param name of the output, for the message
     * @throws IllegalArgumentException if there is none, or one of another type
     */
    Object read(String name, @Nullable Object output);

    /** The form of a component of a record. */
    static OutputForm of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return of((Class<?>) generic.getRawType(), of(arguments[arguments.length - 1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class) {
            return new WholeNumber();
        }
        if (plain.isEnum()) {
            return new Text(
                    plain,
                    Arrays.stream(plain.getEnumConstants())
                            .collect(Collectors.toMap(Object::toString, Function.<Object>identity()))::get);
        }
        return Text.PARSERS.containsKey(plain)
                ? new Text(plain, Text.PARSERS.get(plain))
                : new Components(plain.asSubclass(Record.class));
    }

    private static OutputForm of(Class<?> container, OutputForm element) {
        return switch (container.getSimpleName()) {
            case "Output" -> new Promise(element);
            case "Optional" -> new Maybe(element);
            case "List" -> new Elements(element);
            case "Map" -> new Entries(element);
            default -> throw new IllegalArgumentException(container + " has no form among the outputs of a stack");
        };
    }

    private static <T> T cast(Class<T> type, String name, @Nullable Object output) {
        if (!type.isInstance(output)) {
            throw new IllegalArgumentException(
                    "its output %s is %s, no %s".formatted(name, output, type.getSimpleName()));
        }
        return type.cast(output);
    }

    /** Written as its {@code toString} says. */
    record Text(Class<?> type, Function<String, @Nullable Object> parser) implements OutputForm {
        private static final Map<Class<?>, Function<String, @Nullable Object>> PARSERS =
                Map.of(String.class, text -> text, Cidr.class, Cidr::parse, Holding.class, Holding::parse);

        @Override
        public Object write(Object value) {
            return value.toString();
        }

        @Override
        public Object read(String name, @Nullable Object output) {
            String text = cast(String.class, name, output);
            try {
                return cast(type, name, parser.apply(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "its output %s is %s, no %s".formatted(name, text, type.getSimpleName()), e);
            }
        }
    }

    /** The engine's protocol has no integers: they arrive as doubles. */
    record WholeNumber() implements OutputForm {
        @Override
        public Object write(Object value) {
            return value;
        }

        @Override
        public Object read(String name, @Nullable Object output) {
            return cast(Number.class, name, output).intValue();
        }
    }

    /** Known only when the region is up, and known to whoever reads it. */
    record Promise(OutputForm value) implements OutputForm {
        @Override
        public Object write(Object value) {
            return value;
        }

        @Override
        public Object read(String name, @Nullable Object output) {
            return Output.of(value.read(name, output));
        }
    }

    /** Not there when empty. */
    record Maybe(OutputForm value) implements OutputForm {
        @Override
        public @Nullable Object write(Object optional) {
            return ((Optional<?>) optional).map(value::write).orElse(null);
        }

        @Override
        public Object read(String name, @Nullable Object output) {
            return output == null ? Optional.empty() : Optional.of(value.read(name, output));
        }
    }

    /** A list. */
    record Elements(OutputForm element) implements OutputForm {
        @Override
        public Object write(Object list) {
            return ((List<?>) list).stream().map(element::write).toList();
        }

        @Override
        public Object read(String name, @Nullable Object output) {
            List<Object> list = new ArrayList<>();
            List<?> outputs = cast(List.class, name, output);
            outputs.forEach(value -> list.add(element.read(name + "[" + list.size() + "]", value)));
            return list;
        }
    }

    /** An object that holds what is named. */
    record Entries(OutputForm element) implements OutputForm {
        @Override
        public Object write(Object map) {
            Map<Object, @Nullable Object> object = new LinkedHashMap<>();
            ((Map<?, ?>) map).forEach((name, value) -> object.put(name, element.write(value)));
            return object;
        }

        @Override
        public Object read(String name, @Nullable Object output) {
            Map<Object, Object> map = new LinkedHashMap<>();
            Map<?, ?> object = cast(Map.class, name, output);
            object.forEach((key, value) -> map.put(key, element.read(name + "." + key, value)));
            return map;
        }
    }

    /** An object that holds the components of a record. */
    record Components(Class<? extends Record> type) implements OutputForm {
        @Override
        public Object write(Object value) {
            return RecordOutputs.write((Record) value);
        }

        @Override
        public Object read(String name, @Nullable Object output) {
            Map<?, ?> object = cast(Map.class, name, output);
            return RecordOutputs.read(type, name + ".", object::get);
        }
    }
}
