package io.tandem.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.tandem.testing.Groovy;
import io.tandem.testing.JsonTree;
import io.tandem.testing.Workflow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every server runs the same steps, and each of them runs on a laptop: they are targets of the Makefile. */
class StepsTest {
    private static final String JENKINSFILE = JsonTree.read(Path.of("Jenkinsfile"));
    private static final JsonObject GITLAB = JsonTree.document(Path.of(".gitlab-ci.yml"));
    private static final Pattern SHELL = Pattern.compile("\\bsh\\b[ (]*(.*)");
    private static final Pattern STEP = Pattern.compile("make ([a-z-]+)( [A-Z]+=\\S+)*");
    private static final Set<String> TARGETS = Pattern.compile("(?m)^([a-z-]+): ## ")
            .matcher(JsonTree.read(Path.of("Makefile")))
            .results()
            .map(target -> target.group(1))
            .collect(Collectors.toSet());

    /** What every server's own words are about: files, Git, and what the server is told. */
    private static final Set<String> PLUMBING = Set.of("cat", "cp", "echo", "git", "mkdir", "printf");

    private static final Set<String> STEPS = Set.of("test", "pr", "plan", "apply", "drift");

    @Test
    void theJenkinsfileIsGroovy() {
        assertThat(Groovy.parses(JENKINSFILE)).isTrue();
    }

    @Test
    void everyStepOfJenkinsIsATarget() {
        assertThat(SHELL.matcher(JENKINSFILE).results().map(step -> step.group(1)
                        .replace("'", "")))
                .allMatch(StepsTest::isTarget)
                .map(StepsTest::target)
                .containsAll(STEPS);
    }

    @Test
    void everyStepOfGitLabIsATarget() {
        assertThat(gitLabJobs().values().stream()
                        .filter(job -> job.has("script"))
                        .flatMap(job -> JsonTree.texts(job, "script").stream()))
                .allMatch(StepsTest::isTarget)
                .map(StepsTest::target)
                .containsAll(STEPS);
    }

    @Test
    void everyJobOfGitLabIsInAStageAndNeedsOnesThatAreThere() {
        var jobs = gitLabJobs();
        var named = jobs.entrySet().stream()
                .filter(job -> !job.getKey().startsWith("."))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allMatch(job -> JsonTree.texts(GITLAB, "stages").contains(Workflow.value(job.getValue(), "stage")))
                .allMatch(job ->
                        job.getValue().has("script") || jobs.containsKey(Workflow.value(job.getValue(), "extends")))
                .allMatch(job -> !job.getValue().has("needs")
                        || jobs.keySet().containsAll(JsonTree.texts(job.getValue(), "needs")));
    }

    @Test
    void prodWaitsForAPersonInGitLab() {
        assertThat(gitLabJobs().entrySet())
                .filteredOn(job -> job.getValue().toString().contains("{\"name\":\"prod\"}"))
                .hasSize(2)
                .allMatch(job -> job.getValue().toString().contains("\"when\":\"manual\",\"allow_failure\":false"));
    }

    static List<Workflow> workflows() {
        return Workflow.own();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void whatWorkflowsDoBesideTargetsIsPlumbing(Workflow workflow) {
        assertThat(workflow.scripts().flatMap(String::lines).map(String::strip))
                .allMatch(line -> isTarget(line)
                        || PLUMBING.contains(line.split(" ", -1)[0])
                        || line.startsWith("tools/pull-request-comment "));
    }

    private static boolean isTarget(String line) {
        return STEP.matcher(line).matches() && TARGETS.contains(target(line));
    }

    private static String target(String line) {
        return Arrays.asList(line.split(" ", -1)).get(1);
    }

    private static Map<String, JsonObject> gitLabJobs() {
        return GITLAB.asMap().entrySet().stream()
                .filter(entry -> !Set.of("stages", "variables", "image").contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getAsJsonObject()));
    }
}
