package io.tandem.rehearsal.catalog;

import com.pulumi.core.annotations.CustomType;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the Pulumi SDK says of a resource type, read from its classes. */
final class Sdk {
    private Sdk() {}

    /** The class of a token: {@code com.pulumi.aws.ec2.Vpc} of {@code aws:ec2/vpc:Vpc}. */
    static Class<?> resource(String token) {
        return find(className(token));
    }

    static Class<?> arguments(String token) {
        return find(className(token) + "Args");
    }

    static String typeOf(Class<?> resource) {
        return resource.getAnnotation(ResourceType.class).type();
    }

    /** Whether a path such as {@code a[].b} leads through the inputs of an arguments class. */
    static boolean hasInput(Class<?> arguments, String path) {
        Class<?> at = arguments;
        for (var step : path.replace("[]", "").split("\\.", -1)) {
            var type = at == null ? Optional.<Type>empty() : input(at, step);
            if (type.isEmpty()) {
                return false;
            }
            at = argumentsIn(type.get());
        }
        return true;
    }

    /** Paths of what the class promises and the values do not have. */
    static List<String> missing(Class<?> resource, Map<String, Object> values) {
        var missing = new ArrayList<String>();
        for (var field : resource.getDeclaredFields()) {
            var export = field.getAnnotation(Export.class);
            if (export != null) {
                var name = export.name().isEmpty() ? field.getName() : export.name();
                compare(
                        name,
                        inside(getter(resource, field.getName()).getGenericReturnType()),
                        values.get(name),
                        missing);
            }
        }
        return missing;
    }

    private static void compare(String path, Type type, @Nullable Object value, List<String> missing) {
        var raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        boolean optional = raw == Optional.class;
        if (value == null) {
            // Inside an object the SDK reads a missing list or map as an empty one.
            boolean empty = path.contains(".") && (raw == List.class || raw == Map.class);
            if (!optional && !empty) {
                missing.add(path);
            }
            return;
        }
        var bare = optional ? inside(type) : type;
        if (bare instanceof ParameterizedType list
                && list.getRawType() == List.class
                && value instanceof List<?> items) {
            items.forEach(item -> compare(path + "[]", inside(bare), item, missing));
        } else if (bare instanceof Class<?> custom
                && custom.isAnnotationPresent(CustomType.class)
                && value instanceof Map<?, ?> fields) {
            Arrays.stream(custom.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getParameterCount() == 0)
                    .forEach(method -> compare(
                            path + "." + method.getName(),
                            method.getGenericReturnType(),
                            fields.get(method.getName()),
                            missing));
        }
    }

    private static Optional<Type> input(Class<?> arguments, String name) {
        return Arrays.stream(arguments.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Import.class))
                .filter(field -> name.equals(importName(field)))
                .map(Field::getGenericType)
                .findFirst();
    }

    private static String importName(Field field) {
        var name = field.getAnnotation(Import.class).name();
        return name.isEmpty() ? field.getName() : name;
    }

    /** The arguments class at the heart of {@code Output<List<XArgs>>}, or null. */
    private static @Nullable Class<?> argumentsIn(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            var parameters = parameterized.getActualTypeArguments();
            return argumentsIn(parameters[parameters.length - 1]);
        }
        return type instanceof Class<?> found && found.getName().endsWith("Args") ? found : null;
    }

    private static Type inside(Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[0] : type;
    }

    private static Method getter(Class<?> resource, String name) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0
                        && (method.getName().equals(name) || method.getName().equals(name + "_")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(resource + " has no getter of " + name));
    }

    private static String className(String token) {
        var parts = token.split(":", -1);
        var module = parts[1].split("/", -1);
        var version = parts[0].equals("kubernetes") ? "." + module[1] : "";
        // Of an API group the SDK takes the first part: networking of networking.k8s.io.
        return "com.pulumi." + parts[0] + "." + module[0].split("\\.", -1)[0] + version + "." + parts[2];
    }

    private static Class<?> find(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the SDK has no " + name, e);
        }
    }
}
