package io.tandem.rehearsal.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffectedStacksTest {
    private @TempDir Path project;

    @BeforeEach
    void aPairAndAnEnvironment() throws IOException {
        file("dev", "{config: {'tandem:role': standalone}}");
        file("dr", "{config: {'tandem:role': dr, 'tandem:peer': {stack: organization/tandem/primary}}}");
        file("primary", "{config: {'tandem:role': primary}}");
    }

    @Test
    void aStackFileAffectsItsStack() {
        assertThat(affected("Pulumi.dev.yaml")).containsExactly("dev");
        assertThat(affected("Pulumi.dr.yaml")).containsExactly("dr");
    }

    @Test
    void thePrimarysFileAffectsItsTwinWhichComesAfterIt() {
        assertThat(affected("Pulumi.primary.yaml")).containsExactly("primary", "dr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/io/tandem/Main.java",
                "src/main/resources/io/tandem/platform/charts.yaml",
                "pom.xml",
                "Pulumi.yaml",
                "policies/waivers.yaml",
                "something/new"
            })
    void whatTheProgramIsMadeOfAffectsAll(String path) {
        assertThat(affected(path)).containsExactly("dev", "primary", "dr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/configuration.md",
                "README.md",
                "gitops/root/values.yaml",
                "src/test/java/io/tandem/RegionStackTest.java",
                "rehearsal/src/main/java/io/tandem/rehearsal/Main.java",
                ".github/workflows/pull-request.yaml",
                "destroyable"
            })
    void docsDeliveryAndTestsAffectNone(String path) {
        assertThat(affected(path)).isEmpty();
    }

    private List<String> affected(String... paths) {
        return new AffectedStacks(ProjectStacks.of(project)).of(List.of(paths));
    }

    private void file(String stack, String content) throws IOException {
        Files.writeString(project.resolve("Pulumi." + stack + ".yaml"), content);
    }
}
