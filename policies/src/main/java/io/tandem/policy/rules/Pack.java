package io.tandem.policy.rules;

import java.util.HashSet;
import java.util.List;

/** Rules that are run together, under one name. */
public record Pack(String name, String description, List<Rule> rules) {
    public Pack {
        rules = List.copyOf(rules);
        var ids = new HashSet<String>();
        for (var rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("pack " + name + ": two rules are called " + rule.id());
            }
        }
    }
}
