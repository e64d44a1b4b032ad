package io.tandem.data;

import com.pulumi.exceptions.RunException;
import java.util.Map;
import java.util.Optional;

/** What the primary published, as a DR region replicates it. */
final class Origin {
    private Origin() {}

    /**
     * One of the primary's.
     *
     * @param key of the map in the stack file, such as {@code tables}
     * @param published the primary's, by name
     * @throws RunException if the primary has none of that name
     */
    static <T> T of(String key, String name, Map<String, T> published) {
        return Optional.ofNullable(published.get(name)).orElseThrow(() -> missing(key + "." + name));
    }

    /** What to say of something in the stack file that the primary does not have. */
    static RunException missing(String key) {
        return new RunException(
                ("tandem:data.%s: the primary has none of that name to replicate; declare it there and bring"
                                + " the primary up first, or remove it here; nothing was changed")
                        .formatted(key));
    }
}
