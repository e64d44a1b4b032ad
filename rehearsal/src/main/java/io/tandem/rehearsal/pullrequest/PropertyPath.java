package io.tandem.rehearsal.pullrequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a property as the engine's diffs name it, such as {@code ingress[0].cidrBlocks} or
 * {@code annotations["a.b/c"]}: https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/property_path.go
 */
record PropertyPath(String text) {
    private static final Pattern STEP = Pattern.compile("\\[\"((?:[^\"\\\\]|\\\\.)*)\"]|\\[(\\d+)]|([^.\\[\\]]+)");

    /** The value there, if there is one. */
    Optional<Object> in(Map<String, ?> properties) {
        var steps = STEP.matcher(text);
        @Nullable Object at = properties;
        while (steps.find()) {
            if (steps.group(2) != null) {
                at = item(at, Integer.parseInt(steps.group(2)));
            } else {
                var name = steps.group(1) == null ? steps.group(3) : steps.group(1);
                at = at instanceof Map<?, ?> object ? object.get(name) : null;
            }
        }
        return Optional.ofNullable(at);
    }

    private static @Nullable Object item(@Nullable Object list, int index) {
        return list instanceof List<?> items && index < items.size() ? items.get(index) : null;
    }
}
