package io.tandem.policy.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.Packs;
import io.tandem.policy.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ControlsTest {
    @Test
    void atLeast130OfThe141ControlsOfTheFieldAreChecked() {
        assertThat(of("aws")).hasSize(141);
        assertThat(of("aws").stream().filter(control -> !control.rules().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(130);
    }

    @Test
    void everyControlOfRecoveryAndOfClustersIsChecked() {
        assertThat(of("dr")).hasSize(42).allMatch(control -> !control.rules().isEmpty());
        assertThat(of("kubernetes")).hasSize(26).allMatch(control -> !control.rules()
                .isEmpty());
    }

    @Test
    void whatIsLeftOutHasAReason() {
        assertThat(Controls.all())
                .allSatisfy(control -> assertThat(control.rules().isEmpty())
                        .as(control.title())
                        .isEqualTo(control.omitted().length() > 20));
    }

    @Test
    void theTableNamesOnlyRulesThatThereAre() {
        var rules = Packs.named(Packs.ALL).rules().stream().map(Rule::id).collect(Collectors.toSet());

        assertThat(Controls.all().stream().flatMap(control -> control.rules().stream()))
                .allMatch(rules::contains);
    }

    private static List<Control> of(String list) {
        return Controls.all().stream()
                .filter(control -> control.list().equals(list))
                .toList();
    }
}
