package io.tandem.rehearsal.delivery;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a plan, for people and for pipelines.
 *
 * @param heldBy what held {@code up} to the plan
 * @param planned by URN what was to happen, such as {@code created}; the next three likewise
 * @param missing what was to happen and did not; it still stands as it was
 * @param unplanned what happened without having been planned
 * @param reasons what stopped it
 */
public record Summary(
        String stack,
        String account,
        String commit,
        Result result,
        String heldBy,
        Map<String, String> planned,
        Map<String, String> done,
        Map<String, String> missing,
        Map<String, String> unplanned,
        List<String> reasons) {

    /** How it ended. */
    public enum Result {
        /** Everything is as planned. */
        DONE("done"),
        /** Nothing was touched. */
        STOPPED("stopped before anything was touched"),
        /** Some of it is done. */
        FAILED("failed on its way"),
        /** All is done, and something besides. */
        EXCEEDED("did what was not planned");

        private final String words;

        Result(String words) {
            this.words = words;
        }
    }

    public Summary {
        planned = new TreeMap<>(planned);
        done = new TreeMap<>(done);
        missing = new TreeMap<>(missing);
        unplanned = new TreeMap<>(unplanned);
        reasons = List.copyOf(reasons);
    }

    /** 0, or 1 if anything is not as planned. */
    public int exitCode() {
        return result == Result.DONE ? 0 : 1;
    }

    String json() {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(this) + "\n";
    }

    /** The same for people: what stands, what is missing, how to go on. */
    public String markdown() {
        var lines = new ArrayList<String>();
        lines.add("## `up` of %s (%s account): %s".formatted(stack, account, result.words));
        lines.add("");
        lines.add(outcome());
        list(lines, "What stopped it", reasons);
        if (result == Result.FAILED) {
            list(lines, "Missing; it stands as it was", changes(missing));
        }
        list(lines, "Done without having been planned", changes(unplanned));
        if (result != Result.DONE) {
            lines.add("");
            lines.add(next());
        }
        return String.join("\n", lines) + "\n";
    }

    private String outcome() {
        return result == Result.STOPPED
                ? "None of %d planned changes done, at commit %s.".formatted(planned.size(), commit)
                : "%d of %d planned changes done, at commit %s; held to the plan by %s."
                        .formatted(planned.size() - missing.size(), planned.size(), commit, heldBy);
    }

    private String next() {
        return switch (result) {
            case DONE -> "";
            case STOPPED ->
                "How to go on: `make plan STACK=%s` shows what would happen now; approve that.".formatted(stack);
            case FAILED ->
                "How to go on: what is done stands and is in the state. Fix the cause, then `make plan STACK=%s` holds what is missing. To go back instead: revert the commit and let the pipeline run."
                        .formatted(stack);
            case EXCEEDED -> "How to go on: look at what was not planned; revert the commit if it is not wanted.";
        };
    }

    private static void list(List<String> lines, String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add("### %s: %d".formatted(title, items.size()));
            lines.add("```text");
            items.forEach(item -> lines.add(item.replace("```", "'''")));
            lines.add("```");
        }
    }

    private static List<String> changes(Map<String, String> byUrn) {
        return byUrn.entrySet().stream()
                .map(change -> "%s, %s: %s"
                        .formatted(
                                change.getKey().substring(change.getKey().lastIndexOf("::") + 2),
                                type(change.getKey()),
                                change.getValue()))
                .toList();
    }

    private static String type(String urn) {
        var types = urn.split("::", -1)[2];
        return types.substring(types.lastIndexOf(':') + 1);
    }
}
