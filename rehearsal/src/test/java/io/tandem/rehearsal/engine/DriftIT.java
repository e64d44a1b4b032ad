package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.delivery.DriftCheck;
import io.tandem.rehearsal.pullrequest.Comment;
import io.tandem.rehearsal.pullrequest.Occasion;
import io.tandem.rehearsal.pullrequest.ProjectStacks;
import io.tandem.rehearsal.pullrequest.Review;
import io.tandem.rehearsal.report.Terminal;
import io.tandem.rehearsal.testing.TestProject;
import io.tandem.rehearsal.values.Paths;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes something in the account, past the program: whoever looks at night is told what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DriftIT {
    private TestProject project;
    private Rehearsal rehearsal;
    private String state = "";

    @BeforeAll
    void aRegionStands(@TempDir Path folder) {
        project = new TestProject(folder);
        rehearsal = new Rehearsal(project.rehearsalFolder(), new Faults(), Map.of());
        rehearsal.stack("primary").up(event -> {});
        state = rehearsal.stack("primary").export().toString();
    }

    @AfterAll
    void close() {
        rehearsal.close();
    }

    @Test
    @Order(1)
    void whatWasDeployedHasNotDrifted() {
        var review = look();

        assertThat(new Comment(review).cut()).contains("## No drift");
        assertThat(review.exitCode()).isZero();
    }

    @Test
    @Order(2)
    void whatSomebodyChangedOrDeletedIsNamedAndJudged() {
        change("tandem-prod-https-0.0.0.0-0", "toPort", 65535.0);
        rehearsal.account().remove(find("tandem-prod-raw-versioning"));

        var review = look();

        assertThat(review.exitCode()).isOne();
        assertThat(new Comment(review).cut())
                .contains("## Drift: 2 resources are no longer what was deployed")
                .contains("### Dangerous")
                .contains("`tandem-prod-https-0.0.0.0-0` | ~ changed: `toPort` `443 → 65535`")
                .contains("`tandem-prod-raw-versioning` | - deleted");
    }

    @Test
    @Order(3)
    void theLookChangesNothing() {
        assertThat(rehearsal.stack("primary").export()).hasToString(state);
        assertThat(find("tandem-prod-https-0.0.0.0-0").outputs()).containsEntry("toPort", 65535.0);
    }

    private Review look() {
        var quiet = new Terminal(new PrintStream(PrintStream.nullOutputStream()), false);
        var check = new DriftCheck(ProjectStacks.of(project.folder()), quiet);
        return Review.of(Occasion.DRIFT, List.of(check.of("primary", rehearsal.stack("primary"))));
    }

    private void change(String name, String property, Object value) {
        var resource = find(name);
        var inputs = Paths.object(resource.inputs());
        var outputs = Paths.object(resource.outputs());
        Paths.set(inputs, property, value);
        Paths.set(outputs, property, value);
        rehearsal.account().put(resource.with(inputs, outputs));
    }

    private CloudResource find(String name) {
        return rehearsal.account().all().stream()
                .filter(resource -> resource.logicalName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
