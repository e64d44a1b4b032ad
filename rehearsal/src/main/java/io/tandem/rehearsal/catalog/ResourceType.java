package io.tandem.rehearsal.catalog;

import static io.tandem.rehearsal.catalog.Facts.map;
import static io.tandem.rehearsal.catalog.Facts.maps;
import static io.tandem.rehearsal.catalog.Facts.strings;
import static io.tandem.rehearsal.catalog.Facts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything the simulated cloud knows of one resource type. It is read from {@code catalog/<service>.yaml}, the one
 * place where a type is declared.
 *
 * @param token such as {@code aws:ec2/vpc:Vpc}
 * @param id template of the id
 * @param global whether the account has one set of these and not one per region (IAM)
 * @param autoname the input that the provider names when the program does not
 * @param autonamePrefix what a name made by the provider starts with
 * @param versioned the output that counts the updates, if one does
 * @param durations modelled seconds per operation
 * @param notFound the error code when something names a resource of this type that is not there
 * @param inUse the error code when it is deleted while something needs it
 * @param elsewhere the error code when what is named is in another region, if AWS tells that apart
 * @param isA the type that it can stand for wherever one is named: a replica of a key is a key
 * @param alsoCalls operations that reach the region of an ARN too, by the input that holds the ARN
 * @param provides attributes that are ids of resources of another type, which AWS makes along with this one
 * @param outputs templates of what only the cloud can know
 * @param outputsIf templates of what is empty unless a boolean input is true, by that input
 */
public record ResourceType(
        String token,
        String id,
        boolean global,
        Optional<String> autoname,
        String autonamePrefix,
        Optional<String> versioned,
        Durations durations,
        String notFound,
        String inUse,
        Optional<String> elsewhere,
        Optional<String> isA,
        Map<String, List<String>> alsoCalls,
        Optional<Quota> quota,
        List<Unique> unique,
        Map<String, String> provides,
        Map<String, InputFact> inputs,
        Map<String, Object> outputs,
        Map<String, Map<String, Object>> outputsIf) {

    /** At most {@code max} of the type per scope, or per scope and equal values of the inputs {@code per}. */
    public record Quota(int max, List<String> per, String code) {}

    /** No two resources of a scope, or of all regions if {@code everywhere}, have equal values in all of {@code by}. */
    public record Unique(List<String> by, String code, boolean everywhere) {}

    static ResourceType parse(String token, Map<String, Object> facts) {
        var errors = map(facts.get("errors"));
        var inputs = new LinkedHashMap<String, InputFact>();
        map(facts.get("inputs")).forEach((path, input) -> inputs.put(path, InputFact.parse(path, map(input))));
        var provides = new LinkedHashMap<String, String>();
        map(facts.get("provides")).forEach((path, type) -> provides.put(path, (String) type));
        return new ResourceType(
                token,
                text(facts, "id"),
                "global".equals(facts.get("scope")),
                Optional.ofNullable((String) facts.get("autoname")),
                (String) facts.getOrDefault("autonamePrefix", ""),
                Optional.ofNullable((String) facts.get("versioned")),
                Durations.parse(map(facts.get("seconds"))),
                text(errors, "notFound"),
                text(errors, "inUse"),
                Optional.ofNullable((String) errors.get("elsewhere")),
                Optional.ofNullable((String) facts.get("isA")),
                values(facts.get("alsoCalls"), Facts::strings),
                Optional.ofNullable(facts.get("quota")).map(q -> quota(map(q))),
                maps(facts.get("unique")).stream()
                        .map(u -> new Unique(
                                strings(u.get("by")), text(u, "code"), Boolean.TRUE.equals(u.get("everywhere"))))
                        .toList(),
                provides,
                inputs,
                map(facts.get("outputs")),
                values(facts.get("outputsIf"), Facts::map));
    }

    /** The service part of the token, {@code ec2} of {@code aws:ec2/vpc:Vpc}. */
    public String service() {
        return token.split("[:/]", -1)[1];
    }

    /** The class part of the token, {@code Vpc} of {@code aws:ec2/vpc:Vpc}. */
    public String kind() {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    public boolean isTaggable() {
        return inputs.containsKey("tags");
    }

    /** Whether one of this type may be named where one of {@code token} is wanted. */
    public boolean standsFor(String token) {
        return this.token.equals(token) || isA.filter(token::equals).isPresent();
    }

    private static <V> Map<String, V> values(@Nullable Object facts, Function<@Nullable Object, V> parse) {
        var values = new LinkedHashMap<String, V>();
        map(facts).forEach((key, value) -> values.put(key, parse.apply(value)));
        return values;
    }

    private static Quota quota(Map<String, Object> facts) {
        return new Quota(Integer.parseInt(text(facts, "max")), strings(facts.get("per")), text(facts, "code"));
    }
}
