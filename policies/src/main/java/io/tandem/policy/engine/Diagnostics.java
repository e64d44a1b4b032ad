package io.tandem.policy.engine;

import io.tandem.policy.rules.Level;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Severity;
import io.tandem.policy.run.Finding;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;

/** Findings in the engine's words. */
final class Diagnostics {
    /** The name under which waivers that need somebody's care are told. */
    static final String WAIVERS = "waivers";

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
        return AnalyzeDiagnostic.newBuilder()
                .setPolicyName(WAIVERS)
                .setPolicyPackName(pack.name())
                .setPolicyPackVersion(PackAnalyzer.VERSION)
                .setDescription("Waivers are needed, narrow and not about to expire")
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
