package io.tandem.recovery;

import io.tandem.keys.KeyUse;
import io.tandem.settings.Holding;
import io.tandem.settings.Holding.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What counts as a counterpart in the twin. */
final class Counterparts {
    static final Holding SECRETS_KEY = new Holding(Kind.KEY, KeyUse.SECRETS.toString());

    private Counterparts() {}

    /**
     * All that counts.
     *
     * @param here what this region made and published
     * @param replicated what this stack made the replication of: a bucket alone has none of the primary's data
     * @param live what the primary made here, and was found
     */
    static Set<Holding> of(Collection<Holding> here, Collection<Holding> replicated, Collection<Holding> live) {
        Set<Holding> all = new HashSet<>(replicated);
        all.addAll(live);
        here.stream().filter(Counterparts::countsByItself).forEach(all::add);
        return all;
    }

    /** Secrets and their key are the primary's to make; that this stack expects them proves nothing. */
    private static boolean countsByItself(Holding holding) {
        return holding.kind() != Kind.BUCKET && holding.kind() != Kind.SECRET && !holding.equals(SECRETS_KEY);
    }
}
