package io.tandem.rehearsal.pullrequest;

import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.serialization.internal.LocalSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Previews as {@code pulumi preview --event-log} records them, cut to what a test is about. */
final class RecordedEvents {
    private static final LocalSerializer JSON = new LocalSerializer();

    private RecordedEvents() {}

    /** The stack primary after the preview of {@code pullrequest/NAME.json}, which was not brought up. */
    static StackChange primary(String name) {
        return stack("primary", Optional.empty(), text(name));
    }

    /** The same preview, of the twin. */
    static StackChange dr(String name) {
        return stack("dr", Optional.of("primary"), text(name).replace("urn:pulumi:primary", "urn:pulumi:dr"));
    }

    static StackChange stack(String stack, Optional<String> primary, String events) {
        var preview = new PreviewRecord();
        events.lines()
                .map(line -> JSON.deserializeJson(line, EngineEvent.class))
                .forEach(preview);
        return StackChange.of(stack, primary, new JudgedPreview.Result(preview, preview.findings()), Optional.empty());
    }

    static String text(String name) {
        try (var file = RecordedEvents.class.getResourceAsStream("/pullrequest/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Review review(StackChange... stacks) {
        return Review.of(Occasion.TRIAL, List.of(stacks));
    }

    static Review review(String description, StackChange... stacks) {
        return new Review(List.of(stacks), Acceptance.of(description, List.of()), Occasion.TRIAL);
    }
}
