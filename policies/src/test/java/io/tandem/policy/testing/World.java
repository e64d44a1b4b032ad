package io.tandem.policy.testing;

import io.tandem.policy.Packs;
import io.tandem.policy.rules.Stack;
import io.tandem.policy.run.Finding;
import io.tandem.policy.run.Judge;
import io.tandem.policy.waivers.Waivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Resources as the engine would show them: inputs to rules of one resource, outputs to rules of the stack. */
public final class World {
    private final List<StateResource> resources;

    public World(List<StateResource> resources) {
        this.resources = resources;
    }

    /** The world after the edits; this one stays as it is. */
    public World edited(List<Edit> edits) {
        var copy = new ArrayList<>(resources);
        edits.forEach(edit -> edit.apply(copy));
        return new World(copy);
    }

    public List<StateResource> resources() {
        return resources;
    }

    public List<Finding> judged(Waivers waivers) {
        return judged(new Judge(Packs.named(Packs.ALL), waivers, Map.of(), Map.of()));
    }

    public List<Finding> judged(Judge judge) {
        var findings = new ArrayList<Finding>();
        resources.forEach(resource -> findings.addAll(judge.one(resource.asInputs())));
        findings.addAll(judge.all(
                new Stack(resources.stream().map(StateResource::asOutputs).toList())));
        return findings;
    }
}
