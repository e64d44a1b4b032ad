package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.cloud.Fault;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.sweep.FaultSweep;
import io.tandem.rehearsal.sweep.Orphans;
import io.tandem.rehearsal.testing.TestProject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each type of resource fails once when it is made and once when it is deleted; several in one run. */
final class FaultsIT {
    @Test
    void everyTypeThatFailsOnceIsNamedAndTheNextRunConverges(@TempDir Path folder) {
        var faults = new Faults();
        var sweep = new FaultSweep(faults);
        var project = new TestProject(folder)
                .set("primary", "cluster.administrators", List.of("arn:aws:iam::111122223333:role/Administrator"));
        try (var rehearsal = new Rehearsal(project.rehearsalFolder(), faults, Map.of())) {
            var stack = rehearsal.stack("primary");
            var everyType = rehearsal.catalog().all().stream()
                    .map(type -> new Fault(type.token(), Optional.empty(), 1))
                    .toList();

            var broughtUp = sweep.bringUp(stack, everyType);
            var deployment = stack.export();

            var used = new HashSet<>(FaultSweep.everyTypeOf(deployment));
            used.retainAll(broughtUp.silent());
            assertThat(used).as("types whose failure no error named").isEmpty();
            assertThat(new Orphans(rehearsal.account(), List.of(deployment)).unknownToTheEngine())
                    .isEmpty();
            assertThat(stack.preview(event -> {}).isUnchanged()).isTrue();

            var unprotected = rehearsal.unprotected("primary");
            var destroyed = sweep.destroy(unprotected, FaultSweep.everyTypeOf(unprotected.export()));

            assertThat(destroyed.silent()).isEmpty();
            assertThat(rehearsal.account().all()).isEmpty();
        }
    }
}
