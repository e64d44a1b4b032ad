package io.tandem.rehearsal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.tandem.rehearsal.delivery.Summary.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever reads how an up ended knows what stands, what is missing and how to go on. */
class SummaryTest {
    private static final String TABLE =
            "urn:pulumi:dev::tandem::tandem:data:DynamoTable$aws:dynamodb/table:Table::tandem-dev-events";
    private static final String ALARM =
            "urn:pulumi:dev::tandem::tandem:observe:TableAlarms$aws:cloudwatch/metricAlarm:MetricAlarm::tandem-dev-lag";

    @Test
    void whatFailedSaysWhatIsMissingAndHowToGoOn() {
        assertThat(failed().markdown())
                .containsSubsequence(
                        "failed on its way",
                        "1 of 2 planned changes done, at commit 0123456",
                        "What stopped it: 1",
                        "it may not",
                        "Missing; it stands as it was: 1",
                        "tandem-dev-lag, MetricAlarm: created",
                        "`make plan STACK=dev` holds what is missing",
                        "revert the commit");
    }

    @Test
    void onlyWhatIsDoneAsPlannedEndsWell() {
        assertThat(failed().exitCode()).isOne();
        assertThat(done(Map.of()).exitCode()).isZero();
    }

    @Test
    void whatIsDoneNeedsNoAdvice() {
        assertThat(done(Map.of()).markdown()).doesNotContain("How to go on").contains("2 of 2");
    }

    @Test
    void aPipelineReadsTheSame() {
        var json = JsonParser.parseString(failed().json()).getAsJsonObject();

        assertThat(json.get("result").getAsString()).isEqualTo("FAILED");
        assertThat(json.getAsJsonObject("missing").keySet()).containsExactly(ALARM);
        assertThat(json.getAsJsonObject("done").keySet()).containsExactly(TABLE);
    }

    private static Summary failed() {
        return new Summary(
                "dev",
                "real",
                "0123456",
                Result.FAILED,
                "the engine",
                Map.of(TABLE, "created", ALARM, "created"),
                Map.of(TABLE, "created"),
                Map.of(ALARM, "created"),
                Map.of(),
                List.of("tandem-dev-lag: it may not"));
    }

    private static Summary done(Map<String, String> unplanned) {
        return new Summary(
                "dev",
                "real",
                "0123456",
                Result.DONE,
                "the engine",
                Map.of(TABLE, "created", ALARM, "created"),
                Map.of(TABLE, "created", ALARM, "created"),
                Map.of(),
                unplanned,
                List.of());
    }
}
