package io.tandem.rehearsal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two plans are the same when they lead from the same to the same, whatever a preview makes up anew each time. */
class PlanFileTest {
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private final Path folder;

    PlanFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aPlanEqualsItself() {
        assertThat(differences("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tandem-dev-node-7110cbf, tandem-dev-node-6a57672",
        "v1:abc, v1:xyz",
        "\"first\", \"third\"",
        "arn:one, arn:two",
    })
    void whatEveryPreviewMakesUpAnewIsNoDifference(String was, String is) {
        assertThat(differences(was, is)).isEmpty();
    }

    @Test
    void theOrderOfDependenciesIsNoDifference() {
        assertThat(differences(
                        "\"urn:pulumi:dev::tandem::a\", \"urn:pulumi:dev::tandem::b\"",
                        "\"urn:pulumi:dev::tandem::b\", \"urn:pulumi:dev::tandem::a\""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"evaluationPeriods\": 6 | \"evaluationPeriods\": 7 | tandem-dev-throttles: evaluationPeriods differs",
                "\"evaluationPeriods\": 6 | \"threshold\": 6 | tandem-dev-throttles: evaluationPeriods, threshold differs",
                "[\"update\"] | [\"same\"] | tandem-dev-throttles: planned update, now same",
                "[\"delete\"] | [] | 'tandem-dev-old: planned delete, now '",
                "Role::tandem-dev-node\" | Role::tandem-dev-other\" | tandem-dev-node: planned create, now nothing",
                "\"custom\": true, \"protect\": false | \"custom\": true, \"protect\": true | tandem-dev-throttles: protect differs",
            })
    void whatWouldBecomeSomethingElseIsNamed(String was, String is, String difference) {
        assertThat(differences(was, is)).contains(difference);
    }

    @Test
    void aProviderThatIsNotThereYetIsNotWhatOnlyUpWillTell() {
        assertThat(plan("", "").unknown()).isEmpty();
    }

    @Test
    void anInputThatOnlyUpWillTellIsNamed() {
        assertThat(plan("v1:abc", UNKNOWN).unknown()).containsExactly("tandem-dev-node");
    }

    @Test
    void theGoalsTellWhatNeedsWhat() {
        assertThat(plan("", "").goals().resources())
                .filteredOn(resource -> resource.name().equals("tandem-dev-throttles"))
                .singleElement()
                .satisfies(resource -> assertThat(resource.needs())
                        .contains(
                                "urn:pulumi:dev::tandem::a",
                                "urn:pulumi:dev::tandem::pulumi:providers:aws::tandem-dev"));
    }

    private List<String> differences(String was, String is) {
        return plan("", "").differencesTo(plan(was, is));
    }

    /** The plan of the resources, with one text replaced. */
    private PlanFile plan(String text, String replacement) {
        try (var file = PlanFileTest.class.getResourceAsStream("/delivery/plan.json")) {
            var json = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(json).contains(text);
            return PlanFile.read(Files.writeString(
                    folder.resolve("plan.json"),
                    text.isEmpty()
                            ? json
                            : json.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(replacement))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
