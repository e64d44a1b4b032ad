package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When objects move and go. https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html */
final class BucketLifecycles {
    private static final int MOST_RULES = 1000;
    private static final List<String> ACTIONS = List.of(
            "expiration.days",
            "expiration.date",
            "expiration.expiredObjectDeleteMarker",
            "transitions",
            "noncurrentVersionExpiration",
            "noncurrentVersionTransitions",
            "abortIncompleteMultipartUpload");

    private BucketLifecycles() {}

    static void rules(Request request) {
        var rules = request.objects("rules");
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw new Refusal(
                    "MalformedXML", "rules: has %d items, legal are 1..%d".formatted(rules.size(), MOST_RULES));
        }
        var ids = new HashSet<Object>();
        rules.forEach(rule -> {
            if (!ids.add(rule.get("id"))) {
                throw new Refusal(
                        "InvalidArgument",
                        "rules[].id: Rule ID must be unique. Found same ID for more than one rule: " + rule.get("id"));
            }
            refuseIdle(rule);
            refuseTagged(rule);
            refuseAmbiguous(rule);
            StorageMoves.current(rule).check();
            StorageMoves.noncurrent(rule).check();
        });
    }

    private static void refuseIdle(Map<String, Object> rule) {
        if (ACTIONS.stream().allMatch(action -> Paths.all(rule, action).isEmpty())) {
            throw new Refusal("InvalidRequest", "rules[]: At least one action needs to be specified in a rule");
        }
    }

    /** What has no tags cannot be chosen by them: parts of uploads and markers of deletions. */
    private static void refuseTagged(Map<String, Object> rule) {
        boolean tagged = Stream.of("filter.tag", "filter.and.tags").anyMatch(path -> isSet(rule, path));
        Stream.of("abortIncompleteMultipartUpload", "expiration.expiredObjectDeleteMarker")
                .filter(action -> tagged && isSet(rule, action))
                .findFirst()
                .ifPresent(action -> {
                    throw new Refusal("InvalidRequest", "rules[].%s: cannot be specified with Tags".formatted(action));
                });
    }

    private static void refuseAmbiguous(Map<String, Object> rule) {
        long ends = Stream.of("days", "date", "expiredObjectDeleteMarker")
                .filter(path -> isSet(rule, "expiration." + path))
                .count();
        if (ends > 1) {
            throw new Refusal(
                    "MalformedXML", "rules[].expiration: takes one of days, date and expiredObjectDeleteMarker");
        }
    }

    private static boolean isSet(Map<String, Object> rule, String path) {
        return Paths.one(rule, path)
                .filter(value ->
                        !Boolean.FALSE.equals(value) && !Double.valueOf(0).equals(value))
                .isPresent();
    }
}
