package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Replication of a region's registry, seen repository by repository; images pushed before it was set up stay behind. */
final class RepositoryCopies {
    /** Most images take less. https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html */
    private static final Duration USUAL = Duration.ofMinutes(30);

    private RepositoryCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.REPOSITORY).stream()
                .map(repository -> new Stateful(Kind.REPOSITORY, repository.id(), repository.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.REPOSITORY).stream()
                .flatMap(repository -> account.all(Types.REGISTRY_REPLICATION, repository.scope()).stream()
                        .flatMap(registry -> Paths.all(registry.inputs(), "replicationConfiguration.rules").stream()
                                .map(rule -> Paths.object((Map<?, ?>) rule))
                                .flatMap(rule -> copies(repository, registry, rule))));
    }

    /** The registry is the account's: to leave out what another stack made in it is no mistake. */
    private static Stream<Replication> copies(
            CloudResource repository, CloudResource registry, Map<String, Object> rule) {
        var filters = Paths.all(rule, "repositoryFilters[].filter");
        boolean chosen = isChosen(repository.id(), filters);
        if (!chosen && !repository.stack().equals(registry.stack())) {
            return Stream.empty();
        }
        var problem = chosen ? Optional.<String>empty() : Optional.of("the filters %s leave it out".formatted(filters));
        return Paths.all(rule, "destinations[].region").stream()
                .map(region -> Replication.of(
                        Kind.REPOSITORY, repository.id(), repository.scope(), region.toString(), USUAL, problem));
    }

    private static boolean isChosen(String name, List<Object> prefixes) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> name.startsWith(prefix.toString()));
    }
}
