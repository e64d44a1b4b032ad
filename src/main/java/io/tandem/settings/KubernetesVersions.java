package io.tandem.settings;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Until when EKS gives each Kubernetes version standard support. After that day a cluster is billed for extended
 * support, or upgraded by AWS.
 *
 * <p>As of 2026-08-22, from https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html and
 * https://endoflife.date/amazon-eks: a new version gets a line here once EKS offers it.
 */
final class KubernetesVersions {
    private static final Map<String, LocalDate> STANDARD_SUPPORT_UNTIL = new TreeMap<>(Map.of(
            "1.33", LocalDate.of(2026, 7, 29),
            "1.34", LocalDate.of(2026, 12, 2),
            "1.35", LocalDate.of(2027, 3, 27),
            "1.36", LocalDate.of(2027, 8, 2)));

    private KubernetesVersions() {}

    /** The versions in standard support on a day, its last day included. */
    static Legal<String> supportedOn(LocalDate day) {
        String supported = STANDARD_SUPPORT_UNTIL.entrySet().stream()
                .filter(version -> !version.getValue().isBefore(day))
                .map(version -> version.getKey() + " (until " + version.getValue() + ")")
                .collect(Collectors.joining(", "));
        return new Legal<>(
                "a Kubernetes version in standard support on " + day + ": " + supported,
                version -> !STANDARD_SUPPORT_UNTIL
                        .getOrDefault(version, LocalDate.MIN)
                        .isBefore(day),
                KubernetesVersions::remark);
    }

    private static String remark(String version) {
        LocalDate end = STANDARD_SUPPORT_UNTIL.get(version);
        return end == null ? "not a version in the table of this program" : "standard support ended " + end;
    }
}
