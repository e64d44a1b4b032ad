package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Alarms on metrics. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
final class MetricAlarms {
    private static final Pattern EXTENDED =
            Pattern.compile("(p|tm|wm|tc|ts)(100|[0-9]{1,2}(\\.[0-9]{1,10})?)|(PR|TM|WM|TC|TS)\\([0-9.%:]+\\)|IQM");
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9_]*");
    private static final Set<Integer> SHORT_PERIODS = Set.of(10, 20, 30);
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;
    private static final int WEEK = 7 * DAY;

    /** Route 53 publishes all metrics there. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html */
    private static final String REGION_OF_DNS = "us-east-1";

    private MetricAlarms() {}

    /** One metric, or an expression over several. */
    static void metric(Request request) {
        boolean one = request.text("metricName").isPresent();
        refuseIf(one == !request.all("metricQueries").isEmpty(), "metricName: either it or metricQueries must be set");
        refuseIf(
                request.all("threshold").isEmpty()
                        && request.text("thresholdMetricId").isEmpty(),
                "threshold: either it or thresholdMetricId must be set");
        if (!one) {
            return;
        }
        for (var path : List.of("namespace", "period")) {
            refuseIf(request.all(path).isEmpty(), "%s: is required with metricName".formatted(path));
        }
        var extended = request.text("extendedStatistic");
        refuseIf(
                request.text("statistic").isPresent() == extended.isPresent(),
                "statistic: either it or extendedStatistic must be set with metricName");
        refuseIf(
                extended.filter(text -> !EXTENDED.matcher(text).matches()).isPresent(),
                "extendedStatistic: The value '%s' is not supported".formatted(extended.orElse("")));
    }

    static void queries(Request request) {
        var queries = request.objects("metricQueries");
        var ids = new HashSet<String>();
        for (var query : queries) {
            var id = Paths.text(query, "id").orElse("");
            refuseIf(
                    !ID.matcher(id).matches() || !ids.add(id),
                    "metricQueries[].id: '%s' must be unique and like %s".formatted(id, ID));
            refuseIf(
                    query.containsKey("expression") == query.containsKey("metric"),
                    "metricQueries[].expression: either it or metric must be set in '%s'".formatted(id));
        }
        long returned = queries.stream()
                .filter(query -> Boolean.TRUE.equals(query.get("returnData")))
                .count();
        refuseIf(
                !queries.isEmpty() && request.text("thresholdMetricId").isEmpty() && returned != 1,
                "metricQueries[].returnData: exactly one of the queries must return data, %d do".formatted(returned));
    }

    static void time(Request request) {
        for (var path : List.of("period", "metricQueries[].period", "metricQueries[].metric.period")) {
            request.all(path).stream()
                    .map(period -> ((Number) period).intValue())
                    .forEach(period -> period(request, path, period));
        }
        int evaluated = Numbers.whole(request.inputs(), "evaluationPeriods").orElse(1);
        Numbers.whole(request.inputs(), "datapointsToAlarm")
                .filter(points -> points > evaluated)
                .ifPresent(points -> refuseIf(
                        true,
                        "datapointsToAlarm: %d must be at most evaluationPeriods, %d".formatted(points, evaluated)));
    }

    /** Route 53's metrics are in one region; an alarm elsewhere waits for data that never comes. */
    static void region(Request request) {
        for (var path : List.of("namespace", "metricQueries[].metric.namespace")) {
            refuseIf(
                    request.all(path).contains("AWS/Route53")
                            && !request.scope().equals(REGION_OF_DNS),
                    "%s: the metrics of Route 53 are in %s only; AWS would take the alarm in %s, and it would never fire"
                            .formatted(path, REGION_OF_DNS, request.scope()));
        }
    }

    private static void period(Request request, String path, int period) {
        refuseIf(
                period <= 0 || (period % MINUTE != 0 && !SHORT_PERIODS.contains(period)),
                "%s: is %d, legal are %s and multiples of %d"
                        .formatted(path, period, SHORT_PERIODS.stream().sorted().toList(), MINUTE));
        int longest = period < HOUR ? DAY : WEEK;
        int evaluated = Numbers.whole(request.inputs(), "evaluationPeriods").orElse(1);
        refuseIf(
                (long) period * evaluated > longest,
                "evaluationPeriods: Metrics cannot be checked across more than %s (EvaluationPeriods * Period must be <= %d)"
                        .formatted(longest == DAY ? "a day" : "seven days", longest));
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("ValidationError", message);
        }
    }
}
