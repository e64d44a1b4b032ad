package io.tandem.policy.rules;

import java.util.List;

/** A rule under construction. */
public final class RuleDraft {
    private final String id;
    private final Severity severity;
    private final String title;
    private String why = "";
    private String fix = "";
    private String link = "";
    private List<Setting> settings = List.of();
    private List<String> types = List.of();

    RuleDraft(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** What goes wrong without it, for somebody who has just been stopped by it. */
    public RuleDraft because(String why) {
        this.why = why;
        return this;
    }

    /** What to write instead, in the words of the program. */
    public RuleDraft fix(String fix) {
        this.fix = fix;
        return this;
    }

    public RuleDraft link(String link) {
        this.link = link;
        return this;
    }

    public RuleDraft with(Setting... settings) {
        this.settings = List.of(settings);
        return this;
    }

    public RuleDraft on(String... types) {
        this.types = List.of(types);
        return this;
    }

    public RuleDraft on(List<String> types) {
        this.types = List.copyOf(types);
        return this;
    }

    /** Ends with a check of one resource by itself, before it is created. */
    public Rule requires(Check check) {
        return rule(false, check);
    }

    /** Ends with a check of each resource among all others, when all are known. */
    public Rule requiresInStack(Check check) {
        return rule(true, check);
    }

    private Rule rule(boolean wide, Check check) {
        return new Rule(id, title, severity, why, fix, link, settings, types, wide, check);
    }
}
