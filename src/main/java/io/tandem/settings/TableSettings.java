package io.tandem.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A DynamoDB table; with a twin it is a global table.
 *
 * <p>The two regions offer multi-Region eventual consistency (MREC) only: each side takes writes, usually has the
 * other's within a second, and of two writes to one item the last wins. What a side wrote in the moments before its
 * region was lost is lost with it.
 *
 * @param hashKey the attribute that spreads items, {@code name:type}
 * @param rangeKey the attribute that orders items of one hash key
 * @param ttlAttribute the attribute with the second, since 1970, at which an item expires
 * @param replicaLagSeconds how far the other side may fall behind before the alarm rings
 * @param indexes global secondary indexes by name
 */
public record TableSettings(
        String hashKey,
        Optional<String> rangeKey,
        Optional<String> ttlAttribute,
        int replicaLagSeconds,
        Map<String, IndexSettings> indexes) {
    static final Legal<String> NAME = Legal.matching(
            "2 to 32 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen",
            Pattern.compile("[a-z][a-z0-9-]{0,30}[a-z0-9]"));

    private static final Legal<String> INDEX_NAME = Legal.matching(
            "3 to 255 letters, digits, underscores, dots and hyphens", Pattern.compile("[\\w.-]{3,255}"));

    private static final Legal<String> ATTRIBUTE =
            Legal.matching("the name of an attribute", Pattern.compile("[\\w.-]{1,255}"));

    private static final Legal<Integer> LAG_SECONDS = Legal.between(1, 3600);

    /** See https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
    private static final Legal<Integer> INDEX_COUNT = Legal.where("20 or fewer", count -> count <= 20);

    public TableSettings {
        Rules rules = new Rules().check("replicaLagSeconds", replicaLagSeconds, LAG_SECONDS);
        KeyAttribute.check(rules, hashKey, rangeKey);
        ttlAttribute.ifPresent(name -> rules.check("ttlAttribute", name, ATTRIBUTE));
        rules.check("indexes", indexes.size(), INDEX_COUNT);
        rules.enforce();
        keysByAttribute(hashKey, rangeKey, indexes)
                .forEach((name, keys) ->
                        rules.check(keys.values().stream().distinct().count() == 1, ambiguous(keys)));
        rules.enforce();
    }

    static TableSettings read(Section in) {
        return new TableSettings(
                in.text("hashKey").required("id:S"),
                in.text("rangeKey").optional(),
                in.text("ttlAttribute").optional(),
                in.integer("replicaLagSeconds").orElse(60),
                in.objects("indexes", INDEX_NAME, IndexSettings::read));
    }

    /** Every attribute that the table or an index is keyed by, once. */
    public List<KeyAttribute> attributes() {
        return keysByAttribute(hashKey, rangeKey, indexes).values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .distinct()
                .map(KeyAttribute::parse)
                .toList();
    }

    /** Where each attribute is a key: what is written by setting, by name of the attribute. */
    private static Map<String, Map<String, String>> keysByAttribute(
            String hashKey, Optional<String> rangeKey, Map<String, IndexSettings> indexes) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("hashKey", hashKey);
        rangeKey.ifPresent(key -> keys.put("rangeKey", key));
        indexes.forEach((name, index) -> {
            keys.put("indexes." + name + ".hashKey", index.hashKey());
            index.rangeKey().ifPresent(key -> keys.put("indexes." + name + ".rangeKey", key));
        });
        return keys.entrySet().stream()
                .collect(Collectors.groupingBy(
                        key -> KeyAttribute.parse(key.getValue()).name(),
                        LinkedHashMap::new,
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
    }

    private static Problem ambiguous(Map<String, String> keys) {
        var places = keys.entrySet().stream()
                .map(key -> key.getKey() + " " + key.getValue())
                .toList();
        return new Problem(
                List.copyOf(keys.keySet()),
                keys.values().iterator().next() + " (" + String.join(", ", places.subList(1, places.size())) + ")",
                "must have one type wherever it is a key");
    }
}
