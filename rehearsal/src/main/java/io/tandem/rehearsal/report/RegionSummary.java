package io.tandem.rehearsal.report;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import io.tandem.rehearsal.values.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a region keeps, how users reach it, and what its stack says of its recovery: from its state alone. */
final class RegionSummary {
    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String RECORD = "aws:route53/record:Record";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    /** Outputs that this summary shows in its own form. */
    private static final List<String> RECOVERY = List.of("budget", "twinCheck", "parity", "exemptions");

    private final Deployment deployment;

    RegionSummary(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Whether an output needs no line among the others. */
    static boolean shows(String output) {
        return RECOVERY.contains(output);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        Stream.of("datasets", "tables", "secrets", "repositories").forEach(kind -> lines.add(line(kind, names(kind))));
        of(DATABASE).forEach(database -> lines.add(line("database", role(database))));
        of(RELEASE).map(RegionSummary::chart).sorted().forEach(chart -> lines.add(line("release", chart)));
        of(RECORD)
                .filter(dns -> !Paths.all(dns.inputs(), "aliases").isEmpty())
                .map(RegionSummary::routing)
                .sorted()
                .forEach(dns -> lines.add(line("DNS", dns)));
        texts("budget").forEach(term -> lines.add(line("budget", term)));
        texts("twinCheck").forEach(check -> lines.add(line("twin check", check)));
        Paths.object(map("exemptions"))
                .forEach((holding, reason) -> lines.add(line("exempt", holding + ": " + reason)));
        texts("parity").forEach(parity -> lines.add(line("parity", parity)));
        return lines;
    }

    private String names(String output) {
        var names = new TreeSet<>(Paths.object(map(output)).keySet());
        return names.isEmpty() ? "none" : "%d: %s".formatted(names.size(), String.join(", ", names));
    }

    private static String role(Resource database) {
        return Paths.text(database.inputs(), "replicateSourceDb")
                .map(source -> "%s, replica of %s".formatted(database.id(), source))
                .orElse(database.id() + ", takes writes");
    }

    /** Of a release what Helm says of it: the version of the chart and that of the application in it. */
    private static String chart(Resource release) {
        var status = release.outputs();
        return "%s %s%s in %s"
                .formatted(
                        Paths.text(status, "status.chart").orElse(release.name()),
                        Paths.text(status, "status.version").orElse("of any version"),
                        Paths.text(status, "status.appVersion")
                                .filter(version -> !version.isEmpty())
                                .map(version -> " (" + version + ")")
                                .orElse(""),
                        Paths.text(status, "status.namespace").orElse("default"));
    }

    private static String routing(Resource dns) {
        var failover = Paths.all(dns.inputs(), "failoverRoutingPolicies").stream()
                .filter(Map.class::isInstance)
                .map(policy -> " " + ((Map<?, ?>) policy).get("type"))
                .collect(Collectors.joining());
        return Paths.text(dns.inputs(), "name").orElse("") + failover;
    }

    private Stream<Resource> of(String type) {
        return deployment.inTheCloud().stream()
                .filter(resource -> resource.type().equals(type));
    }

    private Stream<String> texts(String output) {
        return Paths.all(deployment.outputs(), output).stream().map(String::valueOf);
    }

    private Map<?, ?> map(String output) {
        return deployment.outputs().get(output) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String line(String what, String text) {
        return "  %-12s %s".formatted(what, text);
    }
}
