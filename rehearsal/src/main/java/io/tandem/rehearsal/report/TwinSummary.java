package io.tandem.rehearsal.report;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.replication.Loss;
import io.tandem.rehearsal.replication.Replication;
import io.tandem.rehearsal.replication.Replications;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is copied between the regions of the account, and what the loss of the primary's would cost. */
public final class TwinSummary {
    private final Account account;

    public TwinSummary(Account account) {
        this.account = account;
    }

    public void print(Terminal terminal) {
        var copies = Replications.of(account);
        if (copies.isEmpty()) {
            return;
        }
        terminal.heading("Between the regions: %d copies, %d broken"
                .formatted(
                        copies.size(),
                        copies.stream().filter(copy -> !copy.works()).count()));
        copies.stream()
                .sorted(Comparator.comparing(Replication::kind)
                        .thenComparing(Replication::name)
                        .thenComparing(Replication::from))
                .forEach(copy -> terminal.line("  %-10s %-52s %s -> %s  %s"
                        .formatted(word(copy.kind()), copy.name(), copy.from(), copy.to(), state(copy))));
        copies.stream().map(Replication::from).distinct().sorted().forEach(region -> lost(region, terminal));
    }

    private void lost(String region, Terminal terminal) {
        var losses = Replications.lossOf(account, region);
        var total = losses.stream().filter(Loss::isTotal).toList();
        var worst = losses.stream()
                .flatMap(loss -> loss.window().stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        terminal.line("  without %s: %d of %d keep a copy, at most %s behind%s"
                .formatted(region, losses.size() - total.size(), losses.size(), readable(worst), gone(total)));
    }

    private static String gone(List<Loss> total) {
        return total.stream()
                .map(loss -> "%n    lost: %s %s, %s".formatted(word(loss.kind()), loss.name(), loss.why()))
                .reduce("", String::concat);
    }

    private static String state(Replication copy) {
        return copy.works() ? "at most " + readable(copy.lag()) + " behind" : "BROKEN: " + copy.why();
    }

    private static String readable(Duration time) {
        return time.toHours() > 0 ? time.toHours() + " h" : time.toSeconds() + " s";
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
