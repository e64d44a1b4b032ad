package io.tandem.rehearsal.pullrequest;

import com.pulumi.automation.events.StepEventMetadata;
import com.pulumi.automation.events.StepEventStateMetadata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one resource.
 *
 * @param room the room of the program whose component made it, or {@code stack}
 * @param isProtected whether the engine refuses to delete it as it stands
 * @param isUnprotected whether the engine would no longer refuse to
 * @param before what was asked of it; to judge by, never to be shown
 * @param after what is asked of it now; likewise
 */
record ResourceChange(
        String urn,
        String type,
        String name,
        String room,
        Operation operation,
        List<PropertyChange> properties,
        boolean isProtected,
        boolean isUnprotected,
        Map<String, Object> before,
        Map<String, Object> after) {
    private static final String ROOM = "tandem:";

    static ResourceChange of(StepEventMetadata step, Operation operation) {
        var urn = step.urn();
        return new ResourceChange(
                urn,
                step.type(),
                urn.substring(urn.lastIndexOf("::") + 2),
                room(urn),
                operation,
                PropertyChange.of(step, operation),
                isProtected(step.old()),
                losesProtection(step),
                PropertyChange.inputs(step.old()),
                PropertyChange.inputs(step.new_()));
    }

    ResourceChange withoutProtection() {
        return new ResourceChange(urn, type, name, room, operation, properties, false, isUnprotected, before, after);
    }

    /** Whether the resource stays, but no longer protected; to the engine that is no change. */
    static boolean losesProtection(StepEventMetadata step) {
        return isProtected(step.old()) && step.new_() != null && !isProtected(step.new_());
    }

    private static boolean isProtected(@Nullable StepEventStateMetadata state) {
        return state != null && Boolean.TRUE.equals(state.protect());
    }

    /** The type without its package, such as {@code Table}. */
    String kind() {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** Of the innermost component {@code tandem:<room>:<Type>} among the parents that the URN names. */
    private static String room(String urn) {
        var room = "stack";
        for (var parent : urn.split("::", -1)[2].split("\\$", -1)) {
            if (parent.startsWith(ROOM)) {
                room = parent.substring(ROOM.length(), parent.lastIndexOf(':'));
            }
        }
        return room;
    }
}
