package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The copies between the regions of an account, and what the loss of one would cost. */
public final class Replications {
    private static final Comparator<Stateful> BY_NAME =
            Comparator.comparing(Stateful::kind).thenComparing(Stateful::name);

    private Replications() {}

    /** Every copy that is set up, whether it works or not. */
    public static List<Replication> of(Account account) {
        return Stream.of(
                        BucketCopies.in(account),
                        TableCopies.in(account),
                        DatabaseCopies.in(account),
                        SecretCopies.in(account),
                        RepositoryCopies.in(account),
                        BackupCopies.in(account),
                        KeyCopies.in(account),
                        CacheCopies.in(account),
                        StreamCopies.in(account))
                .flatMap(copies -> copies)
                .toList();
    }

    /**
     * What would be lost if the region died now, for each thing that holds state there and is no copy itself. Keys of
     * one region are not among them: what they encrypt dies with them.
     */
    public static List<Loss> lossOf(Account account, String region) {
        var copies = of(account);
        return Stream.of(
                        BucketCopies.held(account),
                        TableCopies.held(account),
                        DatabaseCopies.held(account),
                        SecretCopies.held(account),
                        RepositoryCopies.held(account),
                        BackupCopies.held(account),
                        KeyCopies.held(account),
                        CacheCopies.held(account),
                        StreamCopies.held(account))
                .flatMap(held -> held)
                .filter(thing -> thing.region().equals(region))
                .sorted(BY_NAME)
                .map(thing -> loss(thing, copies))
                .toList();
    }

    private static Loss loss(Stateful thing, List<Replication> all) {
        var copies = all.stream()
                .filter(copy -> copy.isOf(thing) && !copy.to().equals(thing.region()))
                .toList();
        var window =
                copies.stream().filter(Replication::works).map(Replication::lag).min(Comparator.naturalOrder());
        var why = window.isPresent()
                ? Optional.<String>empty()
                : copies.stream().map(Replication::why).findFirst().or(() -> Optional.of("it has no replica"));
        return new Loss(thing.kind(), thing.name(), window, why.orElse(""));
    }
}
