package io.tandem.rehearsal.bench;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pulumirpc.AnalyzerGrpc;

/** The start of a policy pack as the engine sees it: from the start of its process until it has told its rules. */
final class PackStart {
    private static final int STARTS = 20;
    private static final double SLOW = 0.95;

    private final Path pack;

    PackStart(Path pack) {
        this.pack = pack.toAbsolutePath();
    }

    /** Median and 95th percentile of {@value #STARTS} starts, in seconds. */
    String seconds() throws IOException {
        List<Duration> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(start());
        }
        starts.sort(Duration::compareTo);
        var median = starts.get(STARTS / 2);
        var p95 = starts.get((int) Math.ceil(SLOW * STARTS) - 1);
        return String.format(Locale.ROOT, "median %.2f s, p95 %.2f s of %d", seconds(median), seconds(p95), STARTS);
    }

    private Duration start() throws IOException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(pack.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader()) {
            var port = out.readLine();
            if (port == null) {
                throw new IOException(pack + " ended without a port");
            }
            askForRules(Integer.parseInt(port));
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            process.destroy();
        }
    }

    private static void askForRules(int port) {
        ManagedChannel channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        try {
            var unused = AnalyzerGrpc.newBlockingStub(channel).getAnalyzerInfo(Empty.getDefaultInstance());
        } finally {
            channel.shutdownNow();
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
