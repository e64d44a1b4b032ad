package io.tandem;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Slows down the SDK's waiting. From the last line of a program until its last resource is registered, the SDK asks all
 * unfinished tasks whether they are done, without a pause, and keeps a core busy with it that the engine and the policy
 * packs could use (pulumi-java #2270). It logs each round; a log's filter is the only place where it can be made to rest.
 * Should it log something else one day, it merely does not rest.
 */
final class SdkPolling implements Filter {
    private static final String ROUND = "Remaining tasks";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private final Level wanted;
    private final Runnable rest;

    private SdkPolling(Level wanted, Runnable rest) {
        this.wanted = wanted;
        this.rest = rest;
    }

    /** From now on this logger's owner rests each time it logs a round; what is logged stays the same. */
    static void slowDown(Logger logger) {
        slowDown(logger, () -> LockSupport.parkNanos(PAUSE));
    }

    static void slowDown(Logger logger, Runnable rest) {
        logger.setFilter(new SdkPolling(level(logger), rest));
        logger.setLevel(Level.FINEST);
    }

    private static Level level(Logger logger) {
        return Stream.iterate(logger, Objects::nonNull, Logger::getParent)
                .map(Logger::getLevel)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Level.INFO);
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getMessage().startsWith(ROUND)) {
            rest.run();
        }
        return line.getLevel().intValue() >= wanted.intValue();
    }
}
