package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Paths;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of objects down to cheaper storage and out of the bucket, in days from when they were made or replaced.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
 *
 * @param property where it stands in the rule
 * @param expiry the day they go, if they do
 */
record StorageMoves(String property, List<Move> moves, Optional<Integer> expiry) {
    private static final int INFREQUENT_MINIMUM = 30;
    private static final List<String> INFREQUENT = List.of("STANDARD_IA", "ONEZONE_IA");

    /** From the dearest to the cheapest: objects only ever move on. */
    private static final List<String> ORDER =
            List.of("STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE");

    /** Into a storage class, on a day. */
    record Move(String to, int day) {}

    static StorageMoves current(Map<String, Object> rule) {
        return of(
                rule,
                "transitions",
                "days",
                Numbers.whole(rule, "expiration.days").filter(days -> days > 0));
    }

    static StorageMoves noncurrent(Map<String, Object> rule) {
        return of(
                rule,
                "noncurrentVersionTransitions",
                "noncurrentDays",
                Numbers.whole(rule, "noncurrentVersionExpiration.noncurrentDays"));
    }

    private static StorageMoves of(Map<String, Object> rule, String list, String days, Optional<Integer> expiry) {
        var moves = Paths.all(rule, list).stream()
                .map(item -> Paths.object((Map<?, ?>) item))
                .flatMap(move ->
                        Numbers.whole(move, days)
                                .map(day -> new Move(String.valueOf(move.get("storageClass")), day))
                                .stream())
                .sorted(Comparator.comparing(move -> ORDER.indexOf(move.to())))
                .toList();
        return new StorageMoves("rules[]." + list, moves, expiry);
    }

    void check() {
        moves.stream()
                .filter(move -> INFREQUENT.contains(move.to()) && move.day() < INFREQUENT_MINIMUM)
                .findFirst()
                .ifPresent(move -> {
                    throw refusal("'Days' must be greater than or equal to %d for storageClass '%s'"
                            .formatted(INFREQUENT_MINIMUM, move.to()));
                });
        for (int i = 1; i < moves.size(); i++) {
            refuseUnlessLater(moves.get(i - 1), moves.get(i));
        }
        Stream.of(expiry).flatMap(Optional::stream).forEach(day -> moves.stream()
                .filter(move -> move.day() >= day)
                .findFirst()
                .ifPresent(move -> {
                    throw refusal("'Days' in the Expiration action (%d) must be greater than those of '%s' (%d)"
                            .formatted(day, move.to(), move.day()));
                }));
    }

    private void refuseUnlessLater(Move before, Move move) {
        int least = INFREQUENT.contains(before.to()) ? before.day() + INFREQUENT_MINIMUM : before.day() + 1;
        if (move.day() < least) {
            throw refusal("'Days' for StorageClass '%s' must be at least %d, as they are %d for StorageClass '%s'"
                    .formatted(move.to(), least, before.day(), before.to()));
        }
    }

    private Refusal refusal(String message) {
        return new Refusal("InvalidArgument", property + ": " + message);
    }
}
