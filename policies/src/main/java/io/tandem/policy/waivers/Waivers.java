package io.tandem.policy.waivers;

import io.tandem.policy.rules.Resource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The waivers of a project, and which of them were used in this run. */
public final class Waivers {
    private static final int WARNED_DAYS = 14;
    private static final int BROADEST = 10;

    private final List<Waiver> waivers;
    private final LocalDate today;
    private final Map<Waiver, Integer> uses = new HashMap<>();

    public Waivers(List<Waiver> waivers, LocalDate today) {
        this.waivers = List.copyOf(waivers);
        this.today = today;
    }

    public static Waivers none() {
        return new Waivers(List.of(), LocalDate.EPOCH);
    }

    /** These and others, unused as yet. */
    public Waivers and(List<Waiver> more) {
        return new Waivers(Stream.concat(waivers.stream(), more.stream()).toList(), today);
    }

    /** The waiver that holds for this rule on this resource; one that is expired, or dated ahead, does not hold. */
    public synchronized Optional<Waiver> of(String rule, Resource resource) {
        var found = waivers.stream()
                .filter(waiver -> waiver.covers(rule, resource))
                .filter(waiver -> !waiver.isExpired(today) && !waiver.isAhead(today))
                .findFirst();
        found.ifPresent(waiver -> uses.merge(waiver, 1, Integer::sum));
        return found;
    }

    /**
     * What somebody should look at: expired, nearly expired, dated ahead, unused or too broad.
     *
     * @param rules the rules that ran; waivers of others may well be needed elsewhere
     * @param stacks the stacks that were analyzed
     */
    public synchronized List<String> reminders(Set<String> rules, Set<String> stacks) {
        var reminders = new ArrayList<String>();
        for (var waiver : waivers) {
            boolean ours = rules.contains(waiver.rule()) && stacks.stream().anyMatch(waiver::isFor);
            if (ours) {
                reminder(waiver).ifPresent(reminders::add);
            }
        }
        return reminders;
    }

    private Optional<String> reminder(Waiver waiver) {
        int used = uses.getOrDefault(waiver, 0);
        var what = "the waiver of %s for %s (%s) ".formatted(waiver.rule(), waiver.urn(), waiver.owner());
        if (waiver.isExpired(today)) {
            return Optional.of(what + "expired on " + waiver.expires() + ": fix it, or argue it anew");
        } else if (waiver.isAhead(today)) {
            return Optional.of(what + "is dated " + waiver.created() + ", and does not hold before");
        } else if (used == 0) {
            return Optional.of(what + "is not used: delete it");
        } else if (used > BROADEST) {
            return Optional.of(what + "covers " + used + " findings: name the resources");
        }
        return today.plusDays(WARNED_DAYS).isAfter(waiver.expires())
                ? Optional.of(what + "expires on " + waiver.expires())
                : Optional.empty();
    }
}
