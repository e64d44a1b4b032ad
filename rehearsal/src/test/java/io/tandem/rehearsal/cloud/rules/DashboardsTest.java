package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DASHBOARD;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardsTest extends InWorld {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a line of a metric        | {"type": "metric", "properties": {"region": "ap-south-1", "metrics": [["AWS/RDS", "ReplicaLag", "DBInstanceIdentifier", "db", {"stat": "Maximum"}]]}}
            an expression             | {"type": "metric", "properties": {"region": "ap-south-1", "metrics": [[{"expression": "m1 + m2"}]]}}
            a metric without dimension | {"type": "metric", "properties": {"region": "us-east-1", "metrics": [["AWS/RDS", "CPUUtilization"]]}}
            a place                   | {"type": "text", "x": 0, "y": 7, "width": 24, "height": 1, "properties": {"markdown": "# Users"}}
            alarms                    | {"type": "alarm", "properties": {"alarms": ["arn:aws:cloudwatch:ap-south-1:111122223333:alarm:lag"]}}
            """)
    void aWidgetThatCloudWatchKnowsIsTaken(String what, String widget) {
        make(widget);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            of no known type          | {"type": "graph", "properties": {"title": "Users"}}                       | /widgets/0/type
            without properties        | {"type": "text"}                                                          | 'properties'
            without its text          | {"type": "text", "properties": {}}                                        | 'markdown'
            wider than the grid       | {"type": "text", "width": 25, "properties": {"markdown": ""}}             | /widgets/0/width
            without height            | {"type": "text", "height": 0, "properties": {"markdown": ""}}             | /widgets/0/height
            half placed               | {"type": "text", "x": 3, "properties": {"markdown": ""}}                  | 'x' and 'y'
            beyond the grid           | {"type": "text", "x": 24, "y": 0, "properties": {"markdown": ""}}         | /widgets/0/x
            of no region              | {"type": "metric", "properties": {"metrics": [["AWS/RDS", "ReplicaLag"]]}} | should have specified a region
            of no metric              | {"type": "metric", "properties": {"region": "ap-south-1", "metrics": []}}  | 'metrics'
            of half a dimension       | {"type": "metric", "properties": {"region": "ap-south-1", "metrics": [["AWS/RDS", "ReplicaLag", "DBInstanceIdentifier"]]}} | /widgets/0/properties/metrics/0
            of a metric by its number | {"type": "metric", "properties": {"region": "ap-south-1", "metrics": [["AWS/RDS", 7]]}} | /widgets/0/properties/metrics/0
            of options alone          | {"type": "metric", "properties": {"region": "ap-south-1", "metrics": [[{"stat": "Sum"}]]}} | /widgets/0/properties/metrics/0
            in a view of its own      | {"type": "metric", "properties": {"region": "ap-south-1", "view": "radar", "metrics": [["AWS/RDS", "ReplicaLag"]]}} | /widgets/0/properties/view
            of alarms by name         | {"type": "alarm", "properties": {"alarms": ["lag"]}}                      | /widgets/0/properties/alarms
            of no alarm               | {"type": "alarm", "properties": {"alarms": []}}                           | /widgets/0/properties/alarms
            """)
    void aWidgetThatCloudWatchDoesNotKnowIsRefused(String what, String widget, String reason) {
        assertRefused("InvalidParameterInput", reason, () -> make(widget));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{}", "[]", "{\"widgets\": {}}"})
    void aBodyWithoutWidgetsIsRefused(String body) {
        assertRefused("InvalidParameterInput", "'widgets'", () -> world.make(DASHBOARD, "dashboardBody", body));
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        assertRefused("InvalidParameterInput", "valid JSON", () -> world.make(DASHBOARD, "dashboardBody", "{widgets"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertRefused(
                "InvalidParameterInput",
                "2 validation errors",
                () -> make("{\"type\": \"graph\", \"width\": 25, \"properties\": {\"title\": \"\"}}"));
    }

    @Test
    void theOtherRegionSeesTheSameDashboards() {
        var inputs = Inputs.of("dashboardName", "users", "dashboardBody", "{\"widgets\": []}");
        world.create(DASHBOARD, "ap-south-1", inputs);

        assertRefused("InvalidParameterInput", "dashboardName", () -> world.create(DASHBOARD, "ap-south-2", inputs));
    }

    private void make(String widget) {
        world.make(DASHBOARD, "dashboardBody", "{\"widgets\": [" + widget + "]}");
    }
}
