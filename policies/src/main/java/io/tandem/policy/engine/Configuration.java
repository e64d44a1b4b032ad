package io.tandem.policy.engine;

import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Settings;
import io.tandem.policy.values.Value;
import io.tandem.policy.values.Wire;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/**
 * What a policy configuration file says, by rule. The engine has checked types against the schemas; names of rules and
 * of settings it lets pass, so they are checked here.
 */
record Configuration(Map<String, Level> levels, Map<String, Settings> settings) {

    /** Every rule's level; the engine has given it to each rule that has none of its own. */
    private static final String ALL = "all";

    static Configuration of(Pack pack, Map<String, PolicyConfig> configuration) {
        var rules = pack.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        var levels = new HashMap<String, Level>();
        var settings = new HashMap<String, Settings>();
        configuration.forEach((name, entry) -> {
            if (name.equals(ALL)) {
                return;
            }
            var rule = rules.get(name);
            if (rule == null) {
                throw new IllegalArgumentException(name + ": there is no such rule in this pack; see CATALOGUE.md");
            }
            levels.put(name, level(name, entry.getEnforcementLevel()));
            settings.put(name, settings(rule, Wire.read(entry.getProperties()).fields()));
        });
        return new Configuration(levels, settings);
    }

    private static Level level(String rule, EnforcementLevel level) {
        return switch (level) {
            case DISABLED -> Level.DISABLED;
            case ADVISORY -> Level.ADVISORY;
            case MANDATORY, REMEDIATE -> Level.MANDATORY;
            case UNRECOGNIZED -> throw new IllegalArgumentException(rule + ".enforcementLevel: unknown level");
        };
    }

    private static Settings settings(Rule rule, Map<String, Value> values) {
        var legal = rule.settings().stream().map(Setting::key).toList();
        for (var key : values.keySet()) {
            if (!legal.contains(key)) {
                throw new IllegalArgumentException(
                        "%s.%s: there is no such setting; legal are %s".formatted(rule.id(), key, legal));
            }
        }
        return new Settings(values);
    }
}
