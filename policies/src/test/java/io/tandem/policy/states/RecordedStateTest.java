package io.tandem.policy.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedStateTest {
    private static final String SECRET = """
            {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:abc"}""";

    @Test
    void secretsLoseEvenTheirCiphertext() {
        assertThat(recorded()).contains("removed").doesNotContain("v1:abc");
    }

    @Test
    void timesAndAnythingElseThatNoRuleReadsIsLeftOut() {
        assertThat(recorded()).doesNotContain("2026-11-23", "initErrors");
    }

    @Test
    void twoStatesBecomeOne() {
        var both = RecordedState.of(List.of(export(), export()));

        assertThat(JsonParser.parseString(both)
                        .getAsJsonObject()
                        .getAsJsonObject("deployment")
                        .getAsJsonArray("resources"))
                .hasSize(2);
    }

    private static String recorded() {
        return RecordedState.of(List.of(export()));
    }

    private static String export() {
        return """
                {"version": 3, "deployment": {"resources": [{
                  "urn": "urn:pulumi:p::t::aws:rds/instance:Instance::orders", "type": "aws:rds/instance:Instance",
                  "created": "2026-11-23", "initErrors": [],
                  "inputs": {"password": %s}, "outputs": {"list": [{"password": %s}]}}]}}""".formatted(SECRET, SECRET);
    }
}
