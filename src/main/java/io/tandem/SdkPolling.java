package io.tandem;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Slows down the SDK's waiting. From the last line of a program until its last resource is registered, the SDK asks all
 * unfinished tasks whether they are done, without a pause, and keeps a core busy with it that the engine and the policy
 * packs could use (pulumi-java #2270). It logs each round; a log's filter is the only place where it can be made to rest.
 * Should it log something else one day, it merely does not rest.
 */
final class SdkPolling implements Filter {
    private static final String ROUND = "Remaining tasks";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Level wanted;

    private SdkPolling(Level wanted) {
        this.wanted = wanted;
    }

    /** From now on this logger's owner rests each time it logs a round; what is logged stays the same. */
    static void slowDown(Logger logger) {
        var wanted = logger.isLoggable(Level.FINEST) ? Level.FINEST : Level.INFO;
        logger.setFilter(new SdkPolling(wanted));
        logger.setLevel(Level.FINEST);
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getMessage().startsWith(ROUND)) {
            LockSupport.parkNanos(PAUSE);
        }
        return line.getLevel().intValue() >= wanted.intValue();
    }
}
