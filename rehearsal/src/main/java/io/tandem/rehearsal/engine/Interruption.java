package io.tandem.rehearsal.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What happens on Ctrl-C: the terminal sends it to the engine too, which lets the calls that are under way end and
 * saves its state. The cloud has to answer until then, so this process waits for the engine. A second Ctrl-C makes the
 * engine stop at once.
 */
final class Interruption {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Interruption() {}

    /** Arranges for the wait; in a run that ends by itself the engine is gone already and there is none. */
    static void prepare() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::awaitEngine, "interruption"));
    }

    private static void awaitEngine() {
        var engine =
                ProcessHandle.current().descendants().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        if (engine.length == 0) {
            return;
        }
        System.err.println(
                "\nInterrupted: waiting for the engine to save what it has begun. Run the command again to go on.");
        try {
            CompletableFuture.allOf(engine).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            System.err.println("The engine did not end; its state may lack the last steps.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
