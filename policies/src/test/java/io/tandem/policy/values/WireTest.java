package io.tandem.policy.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void aSecretIsReadAndKeepsItsMark() throws IOException {
        var value = read("""
                {"p": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "x"}}""");

        assertThat(value.at("p").text()).hasValue("x");
        assertThat(value.at("p").isSecret()).isTrue();
        assertThat(value.at("p")).hasToString("[secret]");
    }

    @Test
    void whatIsInsideASecretIsSecretToo() throws IOException {
        var value = read("""
                {"p": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
                       "value": {"q": [{"r": "x"}], "s": "{\\"t\\": \\"y\\"}"}}}""");

        assertThat(value.at("p.q.r")).hasToString("[secret]");
        assertThat(value.at("p.s").json().at("t")).hasToString("[secret]");
        assertThat(value.at("p.none")).hasToString("not set");
    }

    @Test
    void unknownsOfEveryKindAreUnknownAndSoIsWhatIsInside() throws IOException {
        var value = read("""
                {"p": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "q": ["3eeb2bf0-c639-47a8-9e75-3b44932eb421"]}""");

        assertThat(value.at("p.inside").isUnknown()).isTrue();
        assertThat(value.at("q").isWhollyKnown()).isFalse();
    }

    @Test
    void anOutputWithoutAValueIsUnknown() throws IOException {
        var value = read("""
                {"p": {"4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4"}}""");

        assertThat(value.at("p").isUnknown()).isTrue();
    }

    @Test
    void aReferenceToAResourceIsItsId() throws IOException {
        var value = read("""
                {"p": {"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "u", "id": "i"}}""");

        assertThat(value.at("p").text()).hasValue("i");
    }

    @Test
    void anAssetIsAnObjectOfWhatItHolds() throws IOException {
        var value = read("""
                {"p": {"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "content"}}""");

        assertThat(value.at("p.text").text()).hasValue("content");
    }

    private static Value read(String json) throws IOException {
        var struct = Struct.newBuilder();
        JsonFormat.parser().merge(json, struct);
        return Wire.read(struct.build());
    }
}
