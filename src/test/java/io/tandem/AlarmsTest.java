package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.alarms.Runbook;
import io.tandem.testing.RecordedResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All alarms of both stacks, whichever room makes them. */
@TestInstance(Lifecycle.PER_CLASS)
class AlarmsTest {
    private static final List<String> TYPES =
            List.of("aws:cloudwatch/metricAlarm:MetricAlarm", "aws:cloudwatch/compositeAlarm:CompositeAlarm");

    private final BothStacks stacks = BothStacks.up();

    @Test
    void everyAlarmEndsWithARunbookThatExists() {
        assertThat(all().map(alarm -> String.valueOf(alarm.get("alarmDescription"))))
                .isNotEmpty()
                .allSatisfy(description -> assertThat(Path.of(description.substring(description.lastIndexOf(' ') + 1)))
                        .isRegularFile());
    }

    @ParameterizedTest
    @EnumSource
    void everyRunbookIsOfAnAlarm(Runbook runbook) {
        assertThat(all().map(alarm -> String.valueOf(alarm.get("alarmDescription"))))
                .anyMatch(description -> description.endsWith(runbook.path()));
    }

    @ParameterizedTest
    @EnumSource
    void everyRunbookSaysWhatItMeansWhereToLookAndWhatToDo(Runbook runbook) throws IOException {
        assertThat(Files.readAllLines(Path.of(runbook.path())))
                .containsSubsequence("## What it means", "## Look here", "## Do this");
    }

    @ParameterizedTest
    @EnumSource
    void everyRunbookNamesItsAlarms(Runbook runbook) throws IOException {
        var page = Files.readString(Path.of(runbook.path()));

        assertThat(all().filter(alarm ->
                                String.valueOf(alarm.get("alarmDescription")).endsWith(runbook.path()))
                        .map(AlarmsTest::name))
                .allSatisfy(name -> assertThat(page).contains(name.substring(name.lastIndexOf('-'))));
    }

    @Test
    void everyAlarmTellsATopicWhenItRingsAndWhenItStops() {
        assertThat(all()).allSatisfy(alarm -> {
            assertThat((List<?>) alarm.get("alarmActions")).hasSize(1);
            assertThat(alarm.get("okActions")).isEqualTo(alarm.get("alarmActions"));
        });
    }

    @Test
    void everyAlarmTellsATopicOfItsOwnRegion() {
        for (var stack : List.of(stacks.primary(), stacks.dr())) {
            assertThat(names(stack)).allSatisfy(resource -> {
                var type = resource.substring(0, resource.indexOf(' '));
                var name = resource.substring(resource.indexOf(' ') + 1);
                assertThat(stack.inputs(type, name).get("alarmActions"))
                        .asString()
                        .startsWith("[arn:aws:sns:" + stack.region(type, name) + ":");
            });
        }
    }

    @Test
    void bothRegionsRingForTheSameExceptForWhatOneStackMakes() {
        assertThat(difference(stacks.primary(), stacks.dr())).containsExactly("tandem-prod-dns-unhealthy");
        assertThat(difference(stacks.dr(), stacks.primary()))
                .isNotEmpty()
                .allMatch(name -> name.matches("tandem-prod-\\w+-(forward|reverse)-(late|failed)"));
    }

    private Stream<Map<String, Object>> all() {
        return Stream.of(stacks.primary(), stacks.dr())
                .flatMap(stack -> TYPES.stream().flatMap(type -> stack.inputsOfAll(type).stream()));
    }

    private static String name(Map<String, Object> alarm) {
        return String.valueOf(alarm.getOrDefault("name", alarm.get("alarmName")));
    }

    private static Set<String> names(RecordedResources stack) {
        var names = stack.names();
        names.removeIf(name -> TYPES.stream().noneMatch(type -> name.startsWith(type + " ")));
        return names;
    }

    private static Set<String> difference(RecordedResources one, RecordedResources other) {
        var names = names(one);
        names.removeAll(names(other));
        return names.stream().map(name -> Arrays.asList(name.split(" ")).get(1)).collect(Collectors.toSet());
    }
}
