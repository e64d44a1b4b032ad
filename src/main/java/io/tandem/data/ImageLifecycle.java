package io.tandem.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Which images of a repository go, and when. */
record ImageLifecycle(int keepImages) {

    String json() {
        try (var template = ImageLifecycle.class.getResourceAsStream("image-lifecycle.json")) {
            return new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${keepImages}", Integer.toString(keepImages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
