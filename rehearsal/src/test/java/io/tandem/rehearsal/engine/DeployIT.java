package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.cloud.Fault;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.delivery.Applier;
import io.tandem.rehearsal.delivery.DeliveryFolder;
import io.tandem.rehearsal.delivery.Planner;
import io.tandem.rehearsal.delivery.Summary;
import io.tandem.rehearsal.delivery.Summary.Result;
import io.tandem.rehearsal.pullrequest.JudgedPreview;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.report.Terminal;
import io.tandem.rehearsal.testing.TestProject;
import io.tandem.rehearsal.values.Paths;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A stack is brought up by plans: what was approved happens, and nothing else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DeployIT {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String SETTING = "observe.minutes";

    private final Faults faults = new Faults();
    private TestProject project;
    private DeliveryFolder folder;
    private Rehearsal rehearsal;

    @BeforeAll
    void nothingStands(@TempDir Path scratch) {
        project = new TestProject(scratch);
        folder = DeliveryFolder.of(scratch, "simulated", "primary");
        rehearsal = new Rehearsal(project.rehearsalFolder(), faults, Map.of());
    }

    @AfterAll
    void close() {
        rehearsal.close();
    }

    @Test
    @Order(1)
    void withoutAPlanNothingIsDone() {
        assertThatThrownBy(this::apply).hasMessageContaining("there is no plan of primary");
    }

    @Test
    @Order(2)
    void anUpThatFailsSaysWhatStandsAndWhatIsMissing() {
        faults.fail(Fault.parse("aws:eks/cluster:Cluster"));
        plan();

        var summary = apply();

        assertThat(summary.result()).isEqualTo(Result.FAILED);
        assertThat(summary.done().keySet()).anyMatch(urn -> urn.endsWith("::tandem-prod-private-1"));
        assertThat(summary.missing().keySet()).anyMatch(urn -> urn.endsWith("::tandem-prod-eksCluster"));
        assertThat(summary.markdown()).contains("`make plan STACK=primary` holds what is missing");
    }

    /** The rest of a first creation has inputs that only up tells, so a second preview holds it to the plan. */
    @Test
    @Order(3)
    void anotherPlanHoldsWhatIsMissingAndEndsIt() {
        plan();

        var summary = apply();

        assertThat(summary.reasons()).isEmpty();
        assertThat(summary.result()).isEqualTo(Result.DONE);
        assertThat(summary.heldBy()).isEqualTo("a second preview just before");
        assertThat(summary.planned().keySet()).noneMatch(urn -> urn.endsWith("::tandem-prod-private-1"));
    }

    @Test
    @Order(4)
    void aSettingThatIsChangedInBetweenStopsIt() {
        project.set("primary", SETTING, 7);
        plan();
        project.set("primary", SETTING, 8);

        var summary = apply();

        assertThat(summary.result()).isEqualTo(Result.STOPPED);
        assertThat(summary.reasons()).isNotEmpty().allMatch(reason -> reason.contains("evaluationPeriods differs"));
        assertThat(evaluationPeriods()).isNotIn(7.0, 8.0);
    }

    /** Without the second preview the engine would stop it too, but somewhere on its way. */
    @Test
    @Order(5)
    void theEngineItselfIsHeldToThePlan() {
        var stack = rehearsal.stack("primary");
        var plan = folder.folder().resolve("plan.json");

        assertThatThrownBy(() -> stack.up(plan, event -> {}))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("violates plan");
    }

    @Test
    @Order(6)
    void anAccountThatIsChangedInBetweenStopsIt() {
        plan();
        var account = rehearsal.account();
        var alarm = account.all(ALARM).get(0);
        account.remove(alarm);

        var summary = apply();
        account.put(alarm);

        assertThat(summary.result()).isEqualTo(Result.STOPPED);
        assertThat(summary.reasons()).singleElement().asString().contains("the account is no longer as it was");
    }

    @Test
    @Order(7)
    void whatWasPlannedIsDoneAndHeldByTheEngine() {
        var summary = apply();

        assertThat(summary.result()).isEqualTo(Result.DONE);
        assertThat(summary.heldBy()).isEqualTo("the engine");
        assertThat(summary.done()).isEqualTo(summary.planned()).isNotEmpty();
        assertThat(evaluationPeriods()).isEqualTo(8.0);
    }

    /** Rollback: the setting as it was, and the same way. */
    @Test
    @Order(8)
    void whatIsRevertedIsPlannedAndDoneLikeAnyChange() {
        project.reset();
        plan();

        assertThat(apply().result()).isEqualTo(Result.DONE);
        assertThat(rehearsal.stack("primary").preview(event -> {}).steps()).isEmpty();
    }

    @Test
    @Order(9)
    void aProgramThatRefusesLeavesNoPlan() {
        project.set("primary", "recovery.rtoSeconds", 60);

        var review = planner().plan("primary", folder);

        assertThat(review.exitCode()).isOne();
        assertThatThrownBy(this::apply).hasMessageContaining("there is no plan");
    }

    private void plan() {
        assertThat(planner().plan("primary", folder).problems()).isEmpty();
    }

    private Summary apply() {
        return new Applier(rehearsal, ProjectStacks.of(project.folder()), judged())
                .apply("primary", "simulated", "0123456", folder);
    }

    private Planner planner() {
        return new Planner(rehearsal, ProjectStacks.of(project.folder()), judged());
    }

    private JudgedPreview judged() {
        var quiet = new Terminal(new PrintStream(PrintStream.nullOutputStream()), false);
        return new JudgedPreview(List.of(), Optional.empty(), folder.folder().resolve("policies"), quiet);
    }

    private double evaluationPeriods() {
        return rehearsal.account().all(ALARM).stream()
                .filter(alarm -> alarm.logicalName().equals("tandem-prod-database-cpu"))
                .flatMap(alarm -> Paths.all(alarm.outputs(), "evaluationPeriods").stream())
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst()
                .orElseThrow();
    }
}
