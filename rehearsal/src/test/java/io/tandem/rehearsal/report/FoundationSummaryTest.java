package io.tandem.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoundationSummaryTest {
    private static Deployment stack(Map<String, Object> outputs) {
        return new Deployment(List.of(
                resource("pulumi:pulumi:Stack", Map.of(), outputs),
                resource(
                        "aws:budgets/budget:Budget",
                        Map.of(
                                "limitAmount",
                                "8000",
                                "limitUnit",
                                "USD",
                                "notifications",
                                List.of(Map.of("threshold", 80.0), Map.of("threshold", 100.0))),
                        Map.of())));
    }

    private static Resource resource(String type, Map<String, Object> inputs, Map<String, Object> outputs) {
        return new Resource(
                "urn:pulumi:foundation::tandem::" + type + "::it",
                type,
                "it",
                !type.startsWith("pulumi:"),
                inputs,
                outputs,
                Set.of(),
                Optional.empty());
    }

    @Test
    void aFoundationIsToldByTheRolesThatItPublishes() {
        assertThat(FoundationSummary.isOf(stack(Map.of("deployRoles", Map.of()))))
                .isTrue();
        assertThat(FoundationSummary.isOf(stack(Map.of("region", "ap-south-1"))))
                .isFalse();
    }

    @Test
    void whatIsDeployedAndWhatItMayCostIsShown() {
        var stack = stack(Map.of("deployRoles", Map.of("prod", "arn:prod", "dev", "arn:dev")));

        assertThat(new FoundationSummary(stack).lines())
                .containsExactly("  deploys      dev, prod", "  budget       8000 USD, told at 80 %, 100 %");
    }
}
