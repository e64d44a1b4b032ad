package io.tandem.rehearsal.pullrequest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Work on several stacks at once, at most one a core: each runs an engine and a program. A twin waits for its primary. */
public final class SideBySide {
    private final ProjectStacks project;

    public SideBySide(ProjectStacks project) {
        this.project = project;
    }

    /** What the work makes of each stack, in their order; primaries are to come before their twins. */
    public <T> List<T> map(List<String> stacks, Function<String, T> work) {
        var groups = stacks.stream()
                .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()))
                .values();
        var pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(groups.size(), Runtime.getRuntime().availableProcessors())));
        try {
            var running = groups.stream()
                    .map(group -> pool.submit(inOrder(group, work)))
                    .toList();
            Map<String, T> results = new LinkedHashMap<>();
            running.forEach(group -> results.putAll(result(group)));
            return stacks.stream().map(results::get).toList();
        } finally {
            stop(pool);
        }
    }

    private String group(String stack) {
        return project.primaryOf(stack).orElse(stack);
    }

    private static <T> Callable<Map<String, T>> inOrder(List<String> group, Function<String, T> work) {
        return () -> {
            Map<String, T> results = new LinkedHashMap<>();
            group.forEach(stack -> results.put(stack, work.apply(stack)));
            return results;
        };
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stacks were previewed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void stop(ExecutorService pool) {
        var unused = pool.shutdownNow();
    }
}
