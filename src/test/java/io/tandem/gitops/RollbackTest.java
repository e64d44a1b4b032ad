package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery is a commit, and its revert delivers what was there before: shown on a repository, as Argo CD renders it. */
class RollbackTest {
    private static final JsonObject APPLICATION =
            Delivery.application("applicationsets/analytics.yaml", new RegionExample("prod", "ap-south-1", "primary"));

    private static final String NEXT_TAG = "0123456789abcdef0123456789abcdef01234567";

    private Path checkout;

    @BeforeEach
    void commitWhatIsDeliveredToday(@TempDir Path repository) throws IOException, InterruptedException {
        checkout = repository;
        for (Path file : GitOpsFiles.below("")) {
            var copy = checkout.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        git("init", "--quiet");
        git("add", "--all");
        git("commit", "--quiet", "--message", "Version N");
    }

    @Test
    void promotingAnImageChangesWhatPodsRunAndNothingElse() throws IOException, InterruptedException {
        var before = delivered();

        promote();

        assertThat(Differences.between(before, delivered()))
                .contains("Rollout/analytics.spec.template.spec.containers[0].image")
                .allMatch(path -> path.endsWith(".image") || path.endsWith(".app.kubernetes.io/version"));
    }

    @Test
    void revertingTheCommitDeliversWhatWasThereBefore() throws IOException, InterruptedException {
        var before = delivered();
        promote();

        git("revert", "--no-edit", "HEAD");

        assertThat(delivered()).isEqualTo(before);
    }

    private void promote() throws IOException, InterruptedException {
        var values = checkout.resolve("gitops/environments/prod/analytics.yaml");
        var next = Files.readString(values).replaceFirst("tag: [0-9a-f]{40}", "tag: " + NEXT_TAG);
        Files.writeString(values, next);
        git("commit", "--quiet", "--all", "--message", "Promote analytics to prod");
    }

    private List<JsonObject> delivered() {
        return Rendering.objects(Rendering.rendered(checkout, APPLICATION));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var identity = Stream.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.com");
        var process = new ProcessBuilder(
                        Stream.concat(identity, Stream.of(arguments)).toList())
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
