package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pipelines promote with makes one commit, in one file, and refuses the rest. */
class PromoteScriptTest {
    private static final String NEXT = "0123456789abcdef0123456789abcdef01234567";

    private Checkout checkout;

    @BeforeEach
    void clone(@TempDir Path folder) throws IOException {
        checkout = Checkout.in(folder);
    }

    @Test
    void aPromotionIsACommitToOneFile() {
        checkout.promote("analytics", "dev", NEXT);

        assertThat(checkout.git("log", "-1", "--name-only", "--format=%s"))
                .isEqualTo("Run analytics 0123456789ab in dev\n\ngitops/environments/dev/analytics.yaml\n");
        assertThat(checkout.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void anEnvironmentPassesOnWhatItRuns() {
        checkout.promote("analytics", "uat", NEXT);

        checkout.promote("analytics", "prod", "uat");

        assertThat(checkout.git("show", "HEAD:gitops/environments/prod/analytics.yaml"))
                .contains("image: {tag: " + NEXT + "}");
    }

    @Test
    void promotingWhatRunsAlreadyMakesNoCommit() {
        checkout.promote("analytics", "dev", NEXT);

        var again = checkout.promote("analytics", "dev", NEXT);

        assertThat(again.exitCode()).isZero();
        assertThat(checkout.git("rev-list", "--count", "HEAD")).isEqualTo("2\n");
    }

    @ParameterizedTest
    @CsvSource({
        "analytics, production, " + NEXT,
        "reports, prod, " + NEXT,
        "analytics, prod, latest",
        "analytics, prod, ../../etc",
        "../analytics, prod, " + NEXT
    })
    void whatIsNotThereIsRefused(String service, String environment, String image) {
        var refused = checkout.promote(service, environment, image);

        assertThat(refused.exitCode()).isNotZero();
        assertThat(checkout.git("rev-list", "--count", "HEAD")).isEqualTo("1\n");
    }
}
