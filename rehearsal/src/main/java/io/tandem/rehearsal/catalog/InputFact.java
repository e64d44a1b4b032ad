package io.tandem.rehearsal.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one input of a resource type.
 *
 * @param path where it stands: {@code a.b} is a field of an object, {@code a[].b} a field of each list element
 * @param type {@code string}, {@code int}, {@code number}, {@code bool}, {@code list<..>}, {@code map<..>}, {@code object}, {@code any}
 * @param replacement when a change makes a new resource
 * @param computed whether the cloud fills it in when the program does not set it
 * @param reported whether the provider compares what AWS says with the program even where the program says nothing
 * @param set whether the order of a list carries no meaning
 * @param defaultValue what an unset input counts as, or null
 * @param value what the cloud fills in, a template, or null
 * @param refers the resource it must name, if it names one
 */
public record InputFact(
        String path,
        String type,
        boolean required,
        boolean outputOnly,
        Replacement replacement,
        boolean computed,
        boolean reported,
        boolean set,
        boolean sensitive,
        @Nullable Object defaultValue,
        @Nullable Object value,
        Optional<Reference> refers,
        Limits limits) {

    /** When a changed input makes AWS build the resource anew. */
    public enum Replacement {
        NEVER,
        ALWAYS,
        ON_REMOVAL,
        ON_PRESENCE
    }

    static InputFact parse(String path, Map<String, Object> facts) {
        return new InputFact(
                path,
                String.valueOf(facts.get("type")),
                flag(facts, "required"),
                flag(facts, "outputOnly"),
                replacement(facts.get("forceNew")),
                flag(facts, "computed"),
                flag(facts, "reported"),
                flag(facts, "set"),
                flag(facts, "sensitive"),
                facts.get("default"),
                facts.get("value"),
                Optional.ofNullable(facts.get("refers"))
                        .map(r -> Reference.parse(
                                (String) r, flag(facts, "weak"), flag(facts, "anywhere"), Optional.ofNullable((String)
                                        facts.get("missing")))),
                Limits.parse(facts));
    }

    /** The name of the top-level input that holds this one. */
    public String root() {
        return path.split("[.\\[]", 2)[0];
    }

    public boolean isNested() {
        return !root().equals(path);
    }

    /** Paths of the other inputs that one rule of {@code limits} names, never including this one. */
    public List<String> others(List<String> rule) {
        return rule.stream().filter(other -> !other.equals(path)).toList();
    }

    private static boolean flag(Map<String, Object> facts, String name) {
        return Boolean.TRUE.equals(facts.get(name));
    }

    private static Replacement replacement(@Nullable Object forceNew) {
        if (Boolean.TRUE.equals(forceNew)) {
            return Replacement.ALWAYS;
        }
        if ("onRemoval".equals(forceNew)) {
            return Replacement.ON_REMOVAL;
        }
        return "onPresence".equals(forceNew) ? Replacement.ON_PRESENCE : Replacement.NEVER;
    }
}
