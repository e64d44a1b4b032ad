package io.tandem.rehearsal.replication;

import java.time.Duration;
import java.util.Optional;

/**
 * One way that something stateful is copied to another region. What is copied both ways is two of these.
 *
 * @param name what is copied: the bucket, table, identifier, secret, repository, vault, key, cache or stream
 * @param from the region it is copied from
 * @param to the region it is copied to, empty if what should take the copy is nowhere
 * @param lag how much the copy may be behind while it works: what the service promises, else what is usual
 * @param why what breaks it, empty while it works
 */
public record Replication(Kind kind, String name, String from, String to, State state, Duration lag, String why) {
    /** Whether copies arrive. */
    public enum State {
        REPLICATING,
        BROKEN
    }

    /** One that works, or does not for the reason given. */
    static Replication of(Kind kind, String name, String from, String to, Duration lag, Optional<String> problem) {
        return new Replication(
                kind, name, from, to, problem.isEmpty() ? State.REPLICATING : State.BROKEN, lag, problem.orElse(""));
    }

    public boolean works() {
        return state == State.REPLICATING;
    }

    boolean isOf(Stateful thing) {
        return kind == thing.kind() && name.equals(thing.name()) && from.equals(thing.region());
    }
}
