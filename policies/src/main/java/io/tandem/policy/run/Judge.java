package io.tandem.policy.run;

import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Settings;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.waivers.Waivers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the rules of a pack, each at its level and with its settings, and sets aside what is waived. */
public final class Judge {
    private final Pack pack;
    private final Waivers waivers;
    private final Map<String, Level> levels;
    private final Map<String, Settings> settings;
    private final Map<String, List<Rule>> alone = new HashMap<>();
    private final Map<String, List<Rule>> inStack = new HashMap<>();

    /**
     * @param levels by rule, where they differ from the severity's
     * @param settings by rule, where something is set
     */
    public Judge(Pack pack, Waivers waivers, Map<String, Level> levels, Map<String, Settings> settings) {
        this.pack = pack;
        this.waivers = waivers;
        this.levels = levels;
        this.settings = settings;
        for (var rule : pack.rules()) {
            if (level(rule) != Level.DISABLED) {
                var index = rule.wide() ? inStack : alone;
                rule.types().forEach(type -> index.computeIfAbsent(type, any -> new ArrayList<>())
                        .add(rule));
            }
        }
    }

    public Pack pack() {
        return pack;
    }

    /** The rules that need nothing but the resource, on its checked inputs. */
    public List<Finding> one(Resource resource) {
        var rules = alone.getOrDefault(resource.type(), List.of());
        return rules.isEmpty() ? List.of() : findings(rules, resource, new Stack(List.of(resource)));
    }

    /** The rules that need all resources, on their outputs. */
    public List<Finding> all(Stack stack) {
        var findings = new ArrayList<Finding>();
        for (var resource : stack.resources()) {
            findings.addAll(findings(inStack.getOrDefault(resource.type(), List.of()), resource, stack));
        }
        return findings;
    }

    public Level level(Rule rule) {
        return levels.getOrDefault(rule.id(), rule.severity().level());
    }

    /** The engine names every rule's own level when a user names none: only another one was somebody's wish. */
    private Level brokenLevel(Rule rule) {
        return level(rule) == rule.severity().level() ? Level.MANDATORY : level(rule);
    }

    private List<Finding> findings(List<Rule> rules, Resource resource, Stack stack) {
        return rules.stream().map(rule -> finding(rule, resource, stack)).toList();
    }

    private Finding finding(Rule rule, Resource resource, Stack stack) {
        try {
            var own = settings.getOrDefault(rule.id(), Settings.NONE);
            return finding(rule, resource, stack, rule.check().of(new Subject(resource, stack, own)));
        } catch (RuntimeException | StackOverflowError e) {
            var message = Secrets.hide(e.toString(), stack);
            return new Finding(rule, resource, brokenLevel(rule), Outcome.CRASHED, message, Optional.empty());
        }
    }

    private Finding finding(Rule rule, Resource resource, Stack stack, Verdict verdict) {
        var level = level(rule);
        if (verdict instanceof Verdict.Fail fail) {
            var waiver = waivers.of(rule.id(), resource);
            var outcome = waiver.isPresent() ? Outcome.WAIVED : Outcome.FAILED;
            return new Finding(rule, resource, level, outcome, Secrets.hide(fail.message(), stack), waiver);
        } else if (verdict instanceof Verdict.Deferred deferred) {
            // What is waived may be needed yet: the waiver is not told to be unused.
            var waiver = waivers.of(rule.id(), resource);
            var unknown = Secrets.hide(deferred.unknown(), stack);
            return new Finding(rule, resource, level, Outcome.DEFERRED, unknown, waiver);
        }
        return new Finding(rule, resource, level, Outcome.PASSED, "", Optional.empty());
    }
}
