package io.tandem.rehearsal.pullrequest;

import com.pulumi.automation.events.EngineEvent;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.EngineFailure;
import io.tandem.rehearsal.engine.EngineStack;
import io.tandem.rehearsal.report.Progress;
import io.tandem.rehearsal.report.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Previews a stack under the policy packs, and says which of their findings are new against what stands.
 *
 * @param policyLevels a folder with the packs' configuration of a stack, {@code STACK.json}
 * @param reports a folder where the packs may write what they find
 */
public record JudgedPreview(List<Path> policyPacks, Optional<Path> policyLevels, Path reports, Terminal terminal) {
    public JudgedPreview {
        policyPacks = List.copyOf(policyPacks);
    }

    /** What a preview would change, and what the packs say of that. */
    public record Result(PreviewRecord preview, List<PolicyFinding> findings) {

        /** How long an {@code up} of it would take, modelled; {@code after} needs no values, only what needs what. */
        public TrialUp modelled(Catalog catalog, Deployment before, Deployment after) {
            return TrialUp.modelled(catalog, before, after, preview.changes(), List.of());
        }
    }

    /** Previews a stack of that name. */
    public Result of(String name, EngineStack stack) {
        return of(name, stack, (judged, watcher) -> judged.preview(watcher));
    }

    /** The same, with the update plan kept in a file. */
    public Result planned(String name, EngineStack stack, Path plan) {
        return of(name, stack, (judged, watcher) -> judged.preview(plan, watcher));
    }

    private interface Run {
        Object on(EngineStack judged, Consumer<EngineEvent> watcher);
    }

    private Result of(String name, EngineStack stack, Run run) {
        var known = standing(name, stack);
        var events = new PreviewRecord();
        try {
            var unused = run.on(
                    stack.judgedBy(policyPacks, policyLevels).reportingTo(reports(name, "preview")),
                    events.andThen(new Progress(terminal, "preview " + name)));
        } catch (EngineFailure failure) {
            events.failed(String.valueOf(failure.getMessage()));
        }
        var judged = policyPacks.isEmpty() ? List.<PolicyFinding>of() : PolicyReports.read(reports(name, "preview"));
        return new Result(events, PolicyReports.against(known, judged.isEmpty() ? events.findings() : judged));
    }

    private List<PolicyFinding> standing(String name, EngineStack stack) {
        if (policyPacks.isEmpty() || stack.export().inTheCloud().isEmpty()) {
            return List.of();
        }
        var folder = reports(name, "standing");
        stack.judgedBy(policyPacks, policyLevels).reportingTo(folder).analyze();
        return PolicyReports.read(folder);
    }

    private Path reports(String stack, String occasion) {
        return reports.resolve(stack).resolve(occasion);
    }
}
