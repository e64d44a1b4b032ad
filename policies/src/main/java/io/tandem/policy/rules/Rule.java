package io.tandem.policy.rules;

import java.util.List;

/**
 * A rule: what it is about, why it exists, what to do about a violation, and the check itself.
 *
 * @param id kebab-case, unique over all packs; users name it in configuration and waivers
 * @param title the state that is wanted, as a sentence
 * @param why what goes wrong without it
 * @param fix what to write in the program instead
 * @param link where the cloud, or the standard, says so
 * @param types of the resources it looks at; empty for a rule about the stack as a whole
 * @param wide whether it needs the whole stack, so that it runs once, at the end, on outputs
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        String why,
        String fix,
        String link,
        List<Setting> settings,
        List<String> types,
        boolean wide,
        Check check) {

    /** Starts a rule; {@link RuleDraft#requires} or {@link RuleDraft#requiresInStack} ends it. */
    public static RuleDraft rule(String id, Severity severity, String title) {
        return new RuleDraft(id, severity, title);
    }

    public boolean isAbout(String type) {
        return types.contains(type);
    }
}
