package io.tandem.policy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.tandem.policy.aws.AwsFoundations;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Judge;
import io.tandem.policy.values.Value;
import io.tandem.policy.waivers.Waiver;
import io.tandem.policy.waivers.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is open (waived), not encrypted, and protected by a value that only up will tell. */
class ReportsTest {
    private static final String URN = "urn:pulumi:primary::tandem::aws:rds/instance:Instance::orders";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Waiver WAIVER = new Waiver(
            "rds-not-public", URN, "", "partners read it until spring", "data", "#6", TODAY, TODAY.plusDays(9));

    private Path folder = Path.of("");

    @BeforeEach
    void write(@TempDir Path scratch) {
        folder = scratch;
        Pack pack = AwsFoundations.pack();
        Map<String, Object> properties = new HashMap<>();
        properties.put("publiclyAccessible", true);
        properties.put("storageEncrypted", false);
        properties.put("deletionProtection", Value.UNKNOWN);
        var database = new Resource(
                URN,
                "aws:rds/instance:Instance",
                "orders",
                Value.of(properties),
                Optional.of("eu-west-1"),
                false,
                Map.of());
        var waivers = new Waivers(List.of(WAIVER), TODAY);
        List<Finding> findings = new Judge(pack, waivers, Map.of(), Map.of()).one(database);
        new Reports(pack, findings, Duration.ofMillis(1)).write(folder);
    }

    @Test
    void sarifNamesRuleAndResourceAndKeepsWhatIsWaivedAsSuppressed() throws IOException {
        var log = JsonParser.parseString(read("aws-foundations.sarif")).getAsJsonObject();
        var run = log.getAsJsonArray("runs").get(0).getAsJsonObject();

        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        assertThat(result(run, "rds-encrypted").get("level").getAsString()).isEqualTo("error");
        assertThat(result(run, "rds-not-public").getAsJsonArray("suppressions").toString())
                .contains("partners read it until spring");
        assertThat(run.toString()).contains(URN, "FSBP:RDS.3");
    }

    @Test
    void thePageTellsViolationsWaiversAndWhatIsOpen() throws IOException {
        assertThat(read("aws-foundations.md"))
                .containsSubsequence(
                        "## Violations", "| rds-encrypted | critical | `orders` |",
                        "## Waived", "waived by data until 2026-12-03",
                        "## Decided at up", "| rds-deletion-protection | high |");
    }

    @Test
    void theReportForProgramsCountsEveryOutcome() throws IOException {
        var counts = JsonParser.parseString(read("aws-foundations.json"))
                .getAsJsonObject()
                .getAsJsonObject("counts");

        assertThat(counts.get("waived").getAsInt()).isEqualTo(1);
        assertThat(counts.get("deferred").getAsInt()).isEqualTo(1);
        assertThat(counts.get("failed").getAsInt()).isPositive();
    }

    @Test
    void theMatrixTellsTheStateOfEachControl() throws IOException {
        assertThat(read("aws-foundations-compliance.md"))
                .contains(
                        "| FSBP:RDS.3 | fail |",
                        "| FSBP:RDS.2 | waived |",
                        "| FSBP:RDS.7 | deferred |",
                        "| FSBP:S3.8 | not applicable |");
    }

    @Test
    void theMatrixTellsTheStateOfTheRequirementsThatARuleTouches() throws IOException {
        assertThat(read("aws-foundations-compliance.md"))
                .contains(
                        "| CIS-5.0.0:2.2.1 | fail |",
                        "| CIS-5.0.0:2.2.3 | waived |",
                        "| NIST-800-53r5:CM-3 | deferred |",
                        "| CIS-5.0.0:2.1.1 | not applicable |");
    }

    @Test
    void theMatrixCountsARuleOnceUnderARequirementOfSeveralOfItsControls() throws IOException {
        assertThat(read("aws-foundations-compliance.md")).contains("| NIST-800-53r5:SC-28 | fail | 0 | 1 | 0 | 0 |");
    }

    @Test
    void theMatrixSumsUpEachFramework() throws IOException {
        assertThat(read("aws-foundations-compliance.md"))
                .contains("| framework | pass | fail | waived | deferred | not applicable |")
                .containsPattern("\\| CIS-5\\.0\\.0 \\| \\d+ \\| [1-9]\\d* \\| 1 \\| 0 \\| [1-9]\\d* \\|");
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static JsonObject result(JsonObject run, String rule) {
        for (var result : run.getAsJsonArray("results")) {
            if (result.getAsJsonObject().get("ruleId").getAsString().equals(rule)) {
                return result.getAsJsonObject();
            }
        }
        throw new AssertionError("no result of " + rule);
    }
}
