package io.tandem.rehearsal.report;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account has before any region: who may change it, and what it may cost. */
final class FoundationSummary {
    /** An output that no region has. */
    private static final String ROLES = "deployRoles";

    private final Deployment deployment;

    FoundationSummary(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Whether a stack is the foundation and not a region. */
    static boolean isOf(Deployment deployment) {
        return deployment.outputs().containsKey(ROLES);
    }

    List<String> lines() {
        var environments = deployment.outputs().get(ROLES) instanceof Map<?, ?> roles
                ? new TreeSet<>(Paths.object(roles).keySet())
                : new TreeSet<String>();
        return Stream.concat(
                        Stream.of(line("deploys", String.join(", ", environments))),
                        deployment.inTheCloud().stream()
                                .filter(resource -> resource.type().equals("aws:budgets/budget:Budget"))
                                .map(FoundationSummary::budget))
                .toList();
    }

    private static String budget(Resource budget) {
        var thresholds = Paths.all(budget.inputs(), "notifications[].threshold").stream()
                .map(percent -> percent instanceof Number number ? number.intValue() + " %" : percent.toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return line(
                "budget",
                "%s %s, told at %s"
                        .formatted(
                                Paths.text(budget.inputs(), "limitAmount").orElse("any"),
                                Paths.text(budget.inputs(), "limitUnit").orElse(""),
                                thresholds));
    }

    private static String line(String what, String text) {
        return "  %-12s %s".formatted(what, text);
    }
}
