package io.tandem.rehearsal.provider;

import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.tandem.rehearsal.catalog.InputFact;
import io.tandem.rehearsal.catalog.Limits;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import io.tandem.rehearsal.values.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import pulumirpc.Provider.CheckFailure;

/** What the provider refuses at preview, from the facts of the catalog, without asking the cloud. */
final class InputCheck {
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12}|aws)?:.+");

    private final ResourceType type;
    private final Map<String, Object> inputs;
    private final List<CheckFailure> failures = new ArrayList<>();

    private InputCheck(ResourceType type, Map<String, Object> inputs) {
        this.type = type;
        this.inputs = inputs;
    }

    static List<CheckFailure> failures(ResourceType type, Map<String, Object> inputs) {
        var check = new InputCheck(type, inputs);
        check.refuseUndeclared();
        type.inputs().values().forEach(check::presence);
        type.inputs().values().forEach(check::values);
        return check.failures;
    }

    private void refuseUndeclared() {
        inputs.keySet().stream()
                .filter(name -> !type.inputs().containsKey(name))
                .forEach(name ->
                        fail(name, "is not an input of %s that the simulated cloud knows".formatted(type.token())));
    }

    private void presence(InputFact input) {
        var limits = input.limits();
        boolean set = isSet(input.path());
        if (input.required() && !set && aroundIsSet(input)) {
            fail(input.path(), "is required");
        }
        if (input.outputOnly() && set) {
            fail(input.path(), "cannot be set: AWS decides it");
        }
        if (!set) {
            refuseNone(input);
            return;
        }
        input.others(limits.conflictsWith()).stream()
                .filter(this::isSet)
                .forEach(other -> fail(input.path(), "conflicts with " + other));
        input.others(limits.exactlyOneOf()).stream()
                .filter(this::isSet)
                .forEach(other -> fail(input.path(), "and %s exclude each other".formatted(other)));
        input.others(limits.requiredWith()).stream()
                .filter(other -> !isSet(other))
                .forEach(other -> fail(input.path(), "needs " + other));
    }

    /** Of inputs that exclude each other one must be set; the first of them says so for all. */
    private void refuseNone(InputFact input) {
        var others = input.others(input.limits().exactlyOneOf());
        if (!others.isEmpty()
                && others.stream().noneMatch(this::isSet)
                && others.stream().allMatch(other -> input.path().compareTo(other) < 0)
                && aroundIsSet(input)) {
            fail(input.path(), "or one of %s must be set".formatted(others));
        }
    }

    private void values(InputFact input) {
        var limits = input.limits();
        var values = Paths.all(inputs, input.path());
        limits.items()
                .filter(range -> isSet(input.path()) && !range.holds(values.size()) && !values.contains(Unknown.VALUE))
                .ifPresent(range -> fail(input.path(), "has %d items, legal are %s".formatted(values.size(), range)));
        values.stream().filter(value -> !(value instanceof Unknown)).forEach(value -> value(input, limits, value));
    }

    private void value(InputFact input, Limits limits, Object value) {
        var text = value instanceof Double d && d == Math.rint(d) ? String.valueOf(d.longValue()) : value.toString();
        var shown = input.sensitive() ? "(sensitive)" : text;
        if (!input.type().contains("map") && !input.type().contains("object") && value instanceof Map) {
            fail(input.path(), "is an object, legal is " + input.type());
            return;
        }
        if (!limits.oneOf().isEmpty()
                && limits.oneOf().stream().noneMatch(legal -> legal.toString().equals(text))) {
            fail(input.path(), "is '%s', legal are %s".formatted(shown, limits.oneOf()));
        }
        limits.length()
                .filter(range -> !range.holds(text.length()))
                .ifPresent(
                        range -> fail(input.path(), "has %d characters, legal are %s".formatted(text.length(), range)));
        limits.range()
                .filter(range -> value instanceof Number n && !range.holds(n.doubleValue()))
                .ifPresent(range -> fail(input.path(), "is %s, legal are %s".formatted(shown, range)));
        limits.pattern()
                .filter(pattern -> !pattern.matcher(text).matches())
                .ifPresent(pattern -> fail(input.path(), "is '%s', legal is %s".formatted(shown, pattern)));
        if (!hasFormat(limits.format(), text)) {
            fail(input.path(), "is '%s', which is no %s".formatted(shown, limits.format()));
        }
    }

    private static boolean hasFormat(String format, String text) {
        return switch (format) {
            case "cidr" -> text.isEmpty() || Addresses.isNetwork(text);
            case "ipv4" -> text.isEmpty() || Addresses.isIpv4(text);
            case "arn" -> text.isEmpty() || ARN.matcher(text).matches();
            case "json" -> isJson(text);
            default -> true;
        };
    }

    private static boolean isJson(String text) {
        try {
            return JsonParser.parseString(text).isJsonObject();
        } catch (JsonSyntaxException e) {
            return false;
        }
    }

    private boolean isSet(String path) {
        return !Paths.all(inputs, path).isEmpty();
    }

    /** A field is required only where its object is there. */
    private boolean aroundIsSet(InputFact input) {
        int dot = input.path().lastIndexOf('.');
        if (dot < 0) {
            return true;
        }
        var around = Paths.all(inputs, input.path().substring(0, dot).replaceAll("\\[]$", ""));
        return !around.isEmpty() && !around.contains(Unknown.VALUE);
    }

    private void fail(String property, String reason) {
        failures.add(CheckFailure.newBuilder()
                .setProperty(property)
                .setReason(property + " " + reason)
                .build());
    }
}
