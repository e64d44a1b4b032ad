package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery is a commit, and its revert delivers what was there before: shown on a repository, as Argo CD renders it. */
class RollbackTest {
    private static final JsonObject APPLICATION =
            Delivery.application("applicationsets/analytics.yaml", new RegionExample("prod", "ap-south-1", "primary"));

    private static final String NEXT = "0123456789abcdef0123456789abcdef01234567";

    private Checkout checkout;

    @BeforeEach
    void clone(@TempDir Path folder) throws IOException {
        checkout = Checkout.in(folder);
    }

    @Test
    void promotingAnImageChangesWhatPodsRunAndNothingElse() {
        var before = delivered();

        checkout.promote("analytics", "prod", NEXT);

        assertThat(Differences.between(before, delivered()))
                .contains("Rollout/analytics.spec.template.spec.containers[0].image")
                .allMatch(path -> path.endsWith(".image") || path.endsWith(".app.kubernetes.io/version"));
    }

    @Test
    void revertingTheCommitDeliversWhatWasThereBefore() {
        var before = delivered();
        checkout.promote("analytics", "prod", NEXT);
        assertThat(delivered()).isNotEqualTo(before);

        checkout.git("revert", "--no-edit", "HEAD");

        assertThat(delivered()).isEqualTo(before);
    }

    private List<JsonObject> delivered() {
        return Rendering.objects(Rendering.rendered(checkout.folder(), APPLICATION));
    }
}
