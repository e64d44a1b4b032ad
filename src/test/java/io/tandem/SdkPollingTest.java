package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SdkPollingTest {
    private final List<String> logged = new ArrayList<>();
    private final Logger logger = Logger.getAnonymousLogger();

    @BeforeEach
    void keepWhatIsLogged() {
        logger.setUseParentHandlers(false);
        logger.addHandler(new Kept());
    }

    @Test
    void everyRoundOfWaitingRests() {
        var rests = new AtomicInteger();
        SdkPolling.slowDown(logger, rests::incrementAndGet);

        logger.finest("Remaining tasks [3]: ...");
        logger.finest("Remaining tasks [2]: ...");
        logger.finest("Registering resource");

        assertThat(rests).hasValue(2);
    }

    @Test
    void whatIsLoggedStaysTheSame() {
        SdkPolling.slowDown(logger);

        logger.fine("Remaining tasks [3]: ...");
        logger.fine("Registering resource");
        logger.warning("The engine hangs up");

        assertThat(logged).containsExactly("The engine hangs up");
    }

    @Test
    void whoWantsMoreLinesGetsThem() {
        logger.setLevel(Level.FINE);
        SdkPolling.slowDown(logger);

        logger.finest("Remaining tasks [4]: ...");
        logger.fine("Remaining tasks [3]: ...");

        assertThat(logged).containsExactly("Remaining tasks [3]: ...");
    }

    private final class Kept extends Handler {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
