package io.tandem.rehearsal.pullrequest;

import java.util.List;
import java.util.stream.Stream;

/** Traffic from more addresses, or to more ports, than what stands lets in; of something new, from everywhere. */
final class OpenedIngress implements DangerRule {
    @Override
    public Stream<Danger> of(ResourceChange change) {
        if (change.operation() == Operation.DELETE) {
            return Stream.empty();
        }
        var before = Ingress.of(change.type(), change.before());
        return Ingress.of(change.type(), change.after()).stream()
                .filter(ingress -> isOpened(ingress, before, change.operation()))
                .map(ingress -> new Danger(
                        Danger.Kind.OPENED_INGRESS, change, "lets in %s that could not come in".formatted(ingress)));
    }

    private static boolean isOpened(Ingress ingress, List<Ingress> before, Operation operation) {
        return operation == Operation.CREATE
                ? ingress.isFromEverywhere()
                : before.stream().noneMatch(old -> old.covers(ingress));
    }
}
