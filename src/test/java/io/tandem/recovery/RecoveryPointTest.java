package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tandem.settings.StackFile;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecoveryPointTest {
    private static final String EXEMPT = "{%s: {from: rpo, reason: made again from raw}}";

    @Test
    void eachKindOfDataHasItsOwn() {
        assertThat(budgets(StackFile.primary()))
                .extracting(Budget::objective, Budget::seconds)
                .containsExactly(
                        tuple("RPO of datasets", 900), tuple("RPO of the database", 780), tuple("RPO of tables", 240));
    }

    @Test
    void datasetsMayLieAsFarBackAsReplicationTimeControlPromises() {
        assertThat(terms("RPO of datasets", StackFile.primary())).containsExactly("Replication Time Control");
    }

    @Test
    void aLagCountsUntilItsAlarmRings() {
        assertThat(terms("RPO of the database", StackFile.primary()))
                .containsExactly("replica lag that raises the alarm", "until it rings");
    }

    @Test
    void theSlowestTableCounts() {
        assertThat(terms("RPO of tables", StackFile.primary().with("data.tables.sessions.replicaLagSeconds", "90")))
                .contains("latency that raises the alarm of sessions");
    }

    @Test
    void whatIsNotThereHasNone() {
        assertThat(budgets(StackFile.primary().without("platform").without("data")))
                .isEmpty();
    }

    @Test
    void whatIsExemptHasNone() {
        assertThat(budgets(StackFile.primary().with("recovery.exemptions", EXEMPT.formatted("database/tandem-prod"))))
                .extracting(Budget::objective)
                .containsExactly("RPO of datasets", "RPO of tables");
    }

    @Test
    void aDatasetOfBestEffortHasToBeExempt() {
        var exempt = StackFile.primary().with("recovery.exemptions", EXEMPT.formatted("bucket/reports"));

        assertThat(point(exempt).unpromised()).isEmpty();
        assertThat(point(StackFile.primary().without("recovery.exemptions")).unpromised())
                .containsExactly("reports");
    }

    @Property(tries = 30)
    void eachSecondOfLagIsASecondOfLoss(@ForAll @IntRange(max = 3000) int more) {
        var slower = StackFile.primary().with("data.database.replicaLagSeconds", Integer.toString(600 + more));

        assertThat(budgets(slower).get(1).seconds())
                .isEqualTo(budgets(StackFile.primary()).get(1).seconds() + more);
    }

    private static List<String> terms(String objective, StackFile file) {
        return budgets(file).stream()
                .filter(budget -> budget.objective().equals(objective))
                .flatMap(budget -> budget.terms().stream())
                .map(Term::name)
                .toList();
    }

    private static List<Budget> budgets(StackFile file) {
        return point(file).budgets();
    }

    private static RecoveryPoint point(StackFile file) {
        var settings = file.settings();
        return new RecoveryPoint(settings, settings.recovery().orElseThrow());
    }
}
