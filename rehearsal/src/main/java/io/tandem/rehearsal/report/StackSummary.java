package io.tandem.rehearsal.report;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One stack after its bring-up: resources by room, modelled time with its critical path, outputs. */
public final class StackSummary {
    private static final String ROOM = "tandem:";

    /** The key by which the engine marks an object in a state as a secret's ciphertext. */
    private static final String SECRET = "4dabf18193072939515e22adb298388d";

    private final Catalog catalog;
    private final String stack;
    private final Deployment deployment;

    public StackSummary(Catalog catalog, String stack, Deployment deployment) {
        this.catalog = catalog;
        this.stack = stack;
        this.deployment = deployment;
    }

    public void print(Terminal terminal) {
        terminal.heading("Stack " + stack + ": " + deployment.inTheCloud().size() + " resources");
        var rooms = new TreeMap<String, Integer>();
        deployment.inTheCloud().forEach(resource -> rooms.merge(room(resource), 1, Integer::sum));
        rooms.forEach((room, count) -> terminal.line("  %-10s %4d".formatted(room, count)));
        var path = CriticalPath.of(catalog, deployment);
        terminal.line("  modelled bring-up " + minutes(path.seconds()) + ", along its critical path:");
        path.steps()
                .forEach(step -> terminal.line("    %7s  %s (%s)"
                        .formatted(
                                minutes(step.seconds()),
                                step.name(),
                                step.type().substring(step.type().lastIndexOf(':') + 1))));
        own().forEach(terminal::line);
        terminal.line("  outputs");
        var outputs = new TreeMap<>(deployment.outputs());
        outputs.keySet().removeIf(RegionSummary::shows);
        outputs.forEach((name, value) -> terminal.line("    %-20s %s".formatted(name, readable(value))));
    }

    /** What only a stack of this kind has to say. */
    private List<String> own() {
        return FoundationSummary.isOf(deployment)
                ? new FoundationSummary(deployment).lines()
                : new RegionSummary(deployment).lines();
    }

    /** The room of the component that a resource is in, by the component's type {@code tandem:<room>:<Type>}. */
    private String room(Resource resource) {
        var at = Optional.of(resource);
        while (at.isPresent()) {
            var type = at.get().type();
            if (type.startsWith(ROOM)) {
                return type.substring(ROOM.length(), type.lastIndexOf(':'));
            }
            at = at.get().parent().flatMap(deployment::find);
        }
        return "stack";
    }

    private static String readable(Object output) {
        if (output instanceof Map<?, ?> object && object.containsKey(SECRET)) {
            return "[secret]";
        }
        return output instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : output.toString();
    }

    static String minutes(int seconds) {
        return "%d:%02d min".formatted(seconds / 60, seconds % 60);
    }
}
