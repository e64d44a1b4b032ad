package io.tandem.policy.engine;

import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Severity;
import io.tandem.policy.run.Finding;
import java.util.List;
import java.util.stream.Collectors;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;

/** Findings in the engine's words. */
final class Diagnostics {
    /** The name under which waivers that need somebody's care are told. */
    static final String WAIVERS = "waivers";

    static final String DEFERRED = "deferred";

    private static final int FEW = 10;

    private Diagnostics() {}

    static AnalyzeDiagnostic of(Pack pack, Finding finding) {
        return AnalyzeDiagnostic.newBuilder()
                .setPolicyName(finding.rule().id())
                .setPolicyPackName(pack.name())
                .setPolicyPackVersion(PackAnalyzer.VERSION)
                .setDescription(finding.rule().title())
                .setMessage(finding.advice())
                .setEnforcementLevel(level(finding.level()))
                .setSeverity(severity(finding.rule().severity()))
                .setUrn(finding.resource().urn())
                .build();
    }

    static AnalyzeDiagnostic reminder(Pack pack, String text) {
        return note(pack, WAIVERS, "Waivers are needed, narrow and not about to expire", text);
    }

    /** What nobody can judge before {@code up}: a line for the terminal, of the first few; the reports have all. */
    static AnalyzeDiagnostic deferred(Pack pack, List<Finding> waiting) {
        var first = waiting.stream()
                .limit(FEW)
                .map(one -> one.rule().id() + " (" + one.resource().name() + ")")
                .collect(Collectors.joining(", "));
        var more = waiting.size() > FEW ? " and %d more; the reports have all".formatted(waiting.size() - FEW) : "";
        return note(
                pack,
                DEFERRED,
                "Values that are not known yet are judged by `up`",
                "%d questions wait for `up`, which knows the values: %s%s".formatted(waiting.size(), first, more));
    }

    private static AnalyzeDiagnostic note(Pack pack, String name, String description, String text) {
        return AnalyzeDiagnostic.newBuilder()
                .setPolicyName(name)
                .setPolicyPackName(pack.name())
                .setPolicyPackVersion(PackAnalyzer.VERSION)
                .setDescription(description)
                .setMessage(text)
                .setEnforcementLevel(EnforcementLevel.ADVISORY)
                .setSeverity(PolicySeverity.POLICY_SEVERITY_LOW)
                .build();
    }

    static EnforcementLevel level(Level level) {
        return switch (level) {
            case DISABLED -> EnforcementLevel.DISABLED;
            case ADVISORY -> EnforcementLevel.ADVISORY;
            case MANDATORY -> EnforcementLevel.MANDATORY;
        };
    }

    static PolicySeverity severity(Severity severity) {
        return switch (severity) {
            case LOW -> PolicySeverity.POLICY_SEVERITY_LOW;
            case MEDIUM -> PolicySeverity.POLICY_SEVERITY_MEDIUM;
            case HIGH -> PolicySeverity.POLICY_SEVERITY_HIGH;
            case CRITICAL -> PolicySeverity.POLICY_SEVERITY_CRITICAL;
        };
    }
}
