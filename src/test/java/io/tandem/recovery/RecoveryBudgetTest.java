package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pulumi.exceptions.RunException;
import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryBudgetTest {
    @Test
    void theStackFilesFitTheirBudget() {
        assertThatCode(of(StackFile.primary())::enforce).doesNotThrowAnyException();
        assertThatCode(of(StackFile.dr())::enforce).doesNotThrowAnyException();
    }

    @Test
    void aRecoveryThatTakesLongerThanDeclaredIsRefusedWithItsTermsAndTheOneToChange() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(of(StackFile.primary().with("recovery.rtoSeconds", "2400"))::enforce)
                .withMessage("""
                        the recovery does not fit what is declared of it; nothing was changed:
                          RTO: 2490 s, declared 2400 s (tandem:recovery.rtoSeconds)
                              30 s  health check 10 s x 3 (the primary's tandem:edge.healthCheck.intervalSeconds \
                        x threshold; https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/\
                        dns-failover-determining-health-of-endpoints.html)
                              60 s  DNS answers expire (fixed by AWS; \
                        https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html)
                             900 s  decision (tandem:recovery.decisionSeconds; declared)
                             900 s  database promotion (tandem:recovery.promotionSeconds; declared; from a drill)
                             600 s  nodes scale up (tandem:recovery.scaleUpSeconds; declared; from a drill)
                            lower tandem:recovery.decisionSeconds to 810 s, or declare 2490 s""");
    }

    @Test
    void aRecoveryThatLosesMoreThanDeclaredIsRefused() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(of(StackFile.primary().with("recovery.rpoSeconds", "779"))::enforce)
                .withMessageContaining("RPO of datasets: 900 s, declared 779 s (tandem:recovery.rpoSeconds)")
                .withMessageContaining("no setting lowers it: declare 900 s")
                .withMessageContaining("lower tandem:data.database.replicaLagSeconds to 599 s, or declare 780 s")
                .satisfies(refused -> assertThat(refused).message().doesNotContain("RPO of tables"));
    }

    @Test
    void aDatasetThatIsPromisedNoTimeIsRefused() {
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(of(StackFile.primary().without("recovery.exemptions"))::enforce)
                .withMessageContaining("RPO of bucket/reports: best effort promises no time");
    }

    @Test
    void whatNobodyPromisesIsSaid() {
        assertThat(of(StackFile.primary()).lines())
                .contains(
                        "RPO of secrets: copied asynchronously, AWS promises no time",
                        "RPO of images: copied asynchronously, AWS promises no time",
                        "RPO of bucket/reports: exempt (made again from curated within a day)")
                .doesNotContain("RPO of the cache: copied asynchronously, AWS promises no time");
    }

    @Test
    void nothingIsRegisteredWhenTheBudgetDoesNotFit() {
        var stack = new RecordedResources();
        var settings = StackFile.primary().with("recovery.rtoSeconds", "1").settings();

        var result = stack.run(ctx -> RegionRecovery.plan(settings, Optional.empty()));

        assertThat(result.errors()).isNotEmpty();
        assertThat(stack.names()).isEmpty();
    }

    private static RecoveryBudget of(StackFile file) {
        var settings = file.settings();
        return RecoveryBudget.of(settings, settings.recovery().orElseThrow(), Optional.empty());
    }
}
