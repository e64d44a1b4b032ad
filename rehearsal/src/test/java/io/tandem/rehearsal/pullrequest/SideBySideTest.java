package io.tandem.rehearsal.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final List<String> STACKS = List.of("dev", "primary", "qa", "uat", "dr");

    private final SideBySide sideBySide = new SideBySide(project());

    @Test
    void theResultsAreInTheOrderOfTheStacks() {
        assertThat(sideBySide.map(STACKS, name -> "done " + name))
                .containsExactly("done dev", "done primary", "done qa", "done uat", "done dr");
    }

    @Test
    void aTwinWaitsForItsPrimary() {
        var ended = Collections.synchronizedList(new ArrayList<String>());

        sideBySide.map(STACKS, name -> {
            pause(name.equals("primary") ? 50 : 0);
            return ended.add(name);
        });

        assertThat(ended).containsSubsequence("primary", "dr");
    }

    @Test
    void noMoreRunAtOnceThanThereAreCores() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();

        sideBySide.map(STACKS, name -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            pause(20);
            return running.decrementAndGet();
        });

        assertThat(most).hasValueBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whatFailsIsTold() {
        assertThatThrownBy(() -> sideBySide.map(STACKS, name -> {
                    throw new IllegalArgumentException("no stack " + name);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no stack");
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ProjectStacks project() {
        Map<String, Optional<String>> primaries = new LinkedHashMap<>();
        STACKS.forEach(stack -> primaries.put(stack, stack.equals("dr") ? Optional.of("primary") : Optional.empty()));
        return new ProjectStacks(primaries);
    }
}
