package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Alarms on other alarms. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html */
final class CompositeAlarms {
    private static final Pattern STATE = Pattern.compile(
            "\\b(?:ALARM|OK|INSUFFICIENT_DATA)\\s*\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s()\"']+))\\s*\\)");
    private static final Pattern REST = Pattern.compile("(\\s|\\(|\\)|\\b(AND|OR|NOT|TRUE|FALSE)\\b)*");

    private CompositeAlarms() {}

    static void rule(Request request) {
        var rule = request.text("alarmRule").orElse("");
        if (!REST.matcher(STATE.matcher(rule).replaceAll("TRUE")).matches()) {
            throw invalid("alarmRule: AlarmRule contains invalid syntax: '%s'".formatted(rule));
        }
        namesIn(rule).filter(name -> !exists(request, name)).findFirst().ifPresent(name -> {
            throw invalid("alarmRule: the alarm '%s' does not exist in %s".formatted(name, request.scope()));
        });
    }

    static void suppressor(Request request) {
        request.text("actionsSuppressor.alarm")
                .filter(name -> !exists(request, name))
                .ifPresent(name -> {
                    throw invalid("actionsSuppressor.alarm: the alarm '%s' does not exist in %s"
                            .formatted(name, request.scope()));
                });
    }

    /** An alarm stays while another is made of it. */
    static void needed(Request request) {
        var alarm = Objects.requireNonNull(request.current());
        if (request.operation() != Operation.DELETE) {
            return;
        }
        request.others(Types.COMPOSITE_ALARM).stream()
                .filter(other ->
                        namesIn(other.attribute("alarmRule").orElse("")).anyMatch(name -> isCalled(alarm, name)))
                .findFirst()
                .ifPresent(other -> {
                    throw invalid("Alarms %s cannot be deleted as there are composite alarms depending on them: %s"
                            .formatted(List.of(alarm.id()), other.id()));
                });
    }

    private static boolean exists(Request request, String name) {
        return Stream.of(Types.METRIC_ALARM, Types.COMPOSITE_ALARM)
                .flatMap(type -> request.account().all(type, request.scope()).stream())
                .anyMatch(alarm -> isCalled(alarm, name));
    }

    private static boolean isCalled(CloudResource alarm, String name) {
        return alarm.id().equals(name)
                || alarm.attribute("arn").filter(name::equals).isPresent();
    }

    private static Stream<String> namesIn(String rule) {
        return STATE.matcher(rule).results().map(CompositeAlarms::name);
    }

    private static String name(MatchResult state) {
        return Stream.of(1, 2, 3)
                .map(state::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Refusal invalid(String message) {
        return new Refusal("ValidationError", message);
    }
}
