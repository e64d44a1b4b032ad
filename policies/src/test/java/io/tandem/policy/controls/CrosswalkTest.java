package io.tandem.policy.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
    private static final Map<String, String> FORMS = Map.of(
            "CIS-5.0.0", "[1-5](\\.\\d+){1,2}",
            "CIS-3.0.0", "[1-5](\\.\\d+){1,2}",
            "PCI-DSS-4.0.1", "([1-9]|1[0-2])(\\.\\d+){2}",
            "PCI-DSS-3.2.1", "([1-9]|1[0-2])(\\.\\d+){1,2}",
            "NIST-800-53r5", "[A-Z]{2}-\\d+(\\(\\d+\\))?",
            "ISO-27001-2022", "A\\.[5-8]\\.\\d+");

    private final Crosswalk crosswalk = Crosswalk.read();

    @Test
    void everyNumberHasTheFormOfItsFramework() {
        assertThat(requirements()).allSatisfy(requirement -> assertThat(requirement.number())
                .matches(FORMS.getOrDefault(requirement.framework(), "none")));
    }

    @Test
    void everyFrameworkNamesRequirements() {
        assertThat(requirements().map(Requirement::framework)).containsAll(FORMS.keySet());
    }

    @Test
    void everyFsbpControlOfItStandsInTheTableOfControls() {
        assertThat(Controls.all().stream().flatMap(control -> control.frameworks().stream()))
                .containsAll(crosswalk.requirements().keySet());
    }

    @Test
    void aRequirementIsTouchedByTheRulesOfEveryControlThatServesIt() {
        var rules = crosswalk.rules(Controls.all());

        assertThat(rules.get(new Requirement("CIS-5.0.0", "2.1.4")))
                .containsExactly("s3-account-public-access-blocked", "s3-public-access-blocked");
    }

    @Test
    void requirementsAreInTheOrderOfTheirNumbers() {
        var sorted = new TreeSet<>(Stream.of("AC-3(15)", "AC-21", "AC-3(7)", "AC-3")
                .map(number -> new Requirement("NIST-800-53r5", number))
                .toList());

        assertThat(sorted).extracting(Requirement::number).containsExactly("AC-3", "AC-3(7)", "AC-3(15)", "AC-21");
    }

    private Stream<Requirement> requirements() {
        return crosswalk.requirements().values().stream().flatMap(List::stream);
    }
}
