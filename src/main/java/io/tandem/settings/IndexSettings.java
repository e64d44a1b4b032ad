package io.tandem.settings;

import java.util.Optional;

/**
 * A global secondary index that holds whole items.
 *
 * @param hashKey the attribute that spreads items, {@code name:type}
 * @param rangeKey the attribute that orders them
 */
public record IndexSettings(String hashKey, Optional<String> rangeKey) {
    public IndexSettings {
        Rules rules = new Rules();
        KeyAttribute.check(rules, hashKey, rangeKey);
        rules.enforce();
    }

    static IndexSettings read(Section in) {
        return new IndexSettings(
                in.text("hashKey").required("user:S"), in.text("rangeKey").optional());
    }
}
