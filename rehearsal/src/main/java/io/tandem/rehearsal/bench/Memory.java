package io.tandem.rehearsal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Peak memory of the programs that the engine starts, from the kernel's own accounting (Linux; elsewhere 0). */
final class Memory implements AutoCloseable {
    private static final int EVERY_MILLISECONDS = 50;

    private final String word;
    private final AtomicLong peak = new AtomicLong();
    private final Thread watcher = new Thread(this::watchPrograms, "memory");

    private Memory(String word) {
        this.word = word;
        watcher.setDaemon(true);
        watcher.start();
    }

    static Memory watch() {
        return watch("");
    }

    /** Watches only programs with this word in their command line. */
    static Memory watch(String word) {
        return new Memory(word);
    }

    long peakMebibytes() {
        return peak.get();
    }

    /** Peak resident memory of one process in MiB. */
    static long peakMebibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private boolean counts(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/java")
                && process.info().commandLine().orElse("").contains(word);
    }

    private void watchPrograms() {
        try {
            while (true) {
                ProcessHandle.current()
                        .descendants()
                        .filter(this::counts)
                        .forEach(process -> peak.accumulateAndGet(peakMebibytes(process.pid()), Math::max));
                Thread.sleep(EVERY_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
