package io.tandem.rehearsal.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void valuesComeBackAsTheyWent() {
        var values = Map.<String, Object>of(
                "text",
                "a",
                "number",
                1.5,
                "flag",
                true,
                "list",
                List.of("a", 2.0, Map.of("b", false)),
                "object",
                Map.of("inner", Map.of("unknown", Unknown.VALUE)));

        assertThat(Wire.read(Wire.write(values))).isEqualTo(values);
    }

    @Test
    void whatIsNullIsNotThere() {
        var nothing = Wire.write(Map.of("there", 1)).toBuilder()
                .putFields("gone", Wire.write((Object) null))
                .build();

        assertThat(Wire.read(nothing)).containsOnlyKeys("there");
    }

    @Test
    void anUnknownOfAnyKindIsUnknown() {
        var unknownNumber = Value.newBuilder()
                .setStringValue("3eeb2bf0-c639-47a8-9e75-3b44932eb421")
                .build();

        assertThat(Wire.read(unknownNumber)).isEqualTo(Unknown.VALUE);
    }
}
