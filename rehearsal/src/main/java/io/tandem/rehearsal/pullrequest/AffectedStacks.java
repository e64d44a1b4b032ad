package io.tandem.rehearsal.pullrequest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which stacks can change when files of the repository do. What is not known to leave them all alone affects all. */
public final class AffectedStacks {
    /** What no stack is made of. */
    private static final Pattern HARMLESS = Pattern.compile(String.join(
            "|",
            "docs/.*",
            "gitops/.*",
            "\\.github/.*",
            "\\.ci/.*",
            "rehearsal/.*",
            "(.*/)?src/test/.*",
            "policies/golden/.*",
            "tools/go-tools/.*",
            "(.*/)?[^/]+\\.md",
            "Makefile|Jenkinsfile|destroyable|renovate\\.json|\\.gitlab-ci\\.yml",
            "\\.(editorconfig|gitignore|gitattributes)"));

    private final ProjectStacks project;

    public AffectedStacks(ProjectStacks project) {
        this.project = project;
    }

    /**
     * The stacks that a change of these files can change.
     *
     * @param changed paths from the project's root, as {@code git diff --name-only} prints them
     */
    public List<String> of(List<String> changed) {
        return project.names().stream()
                .filter(stack -> changed.stream().map(String::strip).anyMatch(path -> affects(path, stack)))
                .toList();
    }

    private boolean affects(String path, String stack) {
        if (path.isEmpty() || HARMLESS.matcher(path).matches()) {
            return false;
        }
        var own = path.contains("/") ? Optional.<String>empty() : ProjectStacks.stack(Path.of(path));
        return own.map(name -> name.equals(stack) || project.primaryOf(stack).equals(Optional.of(name)))
                .orElse(true);
    }
}
