package io.tandem.rehearsal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.TestProject;
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

/** Somebody deleted the cluster past the program: what was in it is nobody's any more, and the rest can still go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LostClusterIT {
    private Rehearsal rehearsal;

    @BeforeAll
    void theClusterIsGone(@TempDir Path folder) {
        rehearsal = new Rehearsal(new TestProject(folder).rehearsalFolder(), new Faults(), Map.of());
        rehearsal.stack("primary").up(event -> {});
        var account = rehearsal.account();
        List.copyOf(account.all()).stream()
                .filter(resource -> resource.type().startsWith("aws:eks/")
                        || resource.scope().equals("ap-south-1.tandem-prod"))
                .forEach(account::remove);
    }

    @AfterAll
    void close() {
        rehearsal.close();
    }

    @Test
    @Order(1)
    void aDestroyStopsAtTheFirstReleaseThatItCannotReach() {
        var stack = rehearsal.unprotected("primary");

        assertThatThrownBy(() -> stack.destroy(event -> {}))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("can't delete Helm Release with unreachable cluster");
    }

    /** As docs/runbooks/cluster-lost.md says. */
    @Test
    @Order(2)
    void afterARefreshItGoesToTheEnd() {
        var stack = rehearsal.stack("primary");

        stack.refresh(event -> {});
        stack.destroy(event -> {});

        assertThat(rehearsal.account().all()).isEmpty();
    }
}
