package io.tandem.rehearsal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wall times and peak memory of the runs of one command. */
final class Sample {
    private final List<Long> nanoseconds = new ArrayList<>();
    private long peakMebibytes;

    void add(long elapsed, long peak) {
        nanoseconds.add(elapsed);
        peakMebibytes = Math.max(peakMebibytes, peak);
    }

    long peakMebibytes() {
        return peakMebibytes;
    }

    /** Median and range of this sample's times over the other's, pair by pair. */
    String ratios(Sample other) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < nanoseconds.size(); i++) {
            ratios.add((double) nanoseconds.get(i) / other.nanoseconds.get(i));
        }
        ratios.sort(Double::compare);
        return String.format(
                Locale.ROOT,
                "median %.2f (%.2f .. %.2f)",
                ratios.get(ratios.size() / 2),
                ratios.get(0),
                ratios.get(ratios.size() - 1));
    }
}
