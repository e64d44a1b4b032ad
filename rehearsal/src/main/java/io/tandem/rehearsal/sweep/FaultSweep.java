package io.tandem.rehearsal.sweep;

import io.tandem.rehearsal.cloud.Fault;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import io.tandem.rehearsal.engine.EngineFailure;
import io.tandem.rehearsal.engine.EngineStack;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets the first attempt on every given resource fail and repeats the operation until it goes through. Many faults
 * share one run: the engine goes on with what does not depend on a failure.
 */
public final class FaultSweep {
    /** More rounds than any chain of dependent resources is long; beyond them it does not converge. */
    private static final int MOST_ROUNDS = 60;

    private final Faults faults;

    /** Takes the faults of the running cloud. */
    public FaultSweep(Faults faults) {
        this.faults = faults;
    }

    /**
     * What a sweep saw.
     *
     * @param rounds how often the operation was run, the last time without a failure
     * @param silent faults that no error of the engine named: asked for and not noticed
     */
    public record Result(int rounds, Set<Fault> silent) {}

    /** Brings a stack up while the first creation of every resource fails. */
    public Result bringUp(EngineStack stack, Collection<Fault> planned) {
        return repeat(planned, () -> stack.attempt("up"));
    }

    /** Destroys a stack while the first deletion of every resource fails. */
    public Result destroy(EngineStack stack, Collection<Fault> planned) {
        return repeat(planned, () -> stack.attempt("destroy"));
    }

    /** One fault for every resource of a stack that stands for something in the cloud. */
    public static List<Fault> everyResourceOf(Deployment deployment) {
        return deployment.inTheCloud().stream()
                .map(resource -> new Fault(resource.type(), Optional.of(resource.name()), 1))
                .distinct()
                .toList();
    }

    /** One fault for every type of resource in a stack. */
    public static List<Fault> everyTypeOf(Deployment deployment) {
        return deployment.inTheCloud().stream()
                .map(Resource::type)
                .distinct()
                .map(type -> new Fault(type, Optional.empty(), 1))
                .toList();
    }

    private Result repeat(Collection<Fault> planned, Supplier<Optional<EngineFailure>> operation) {
        faults.clear();
        planned.forEach(faults::fail);
        var silent = new HashSet<>(planned);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            var failure = operation.get();
            if (failure.isEmpty()) {
                return new Result(round, silent);
            }
            var message = String.valueOf(failure.get().getMessage());
            silent.removeIf(fault -> message.contains("--fail " + fault + ")"));
        }
        throw new IllegalStateException("does not converge in " + MOST_ROUNDS + " rounds");
    }
}
