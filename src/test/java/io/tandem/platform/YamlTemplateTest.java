package io.tandem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTemplateTest {
    @Test
    void aBlankAloneBecomesTheValueItself() {
        var filled = filled(template().with("list", List.of(1, 2)).with("word", "x"));

        assertThat(filled).containsEntry("alone", List.of(1, 2));
    }

    @Test
    void aBlankInsideTextIsWrittenOut() {
        var filled = filled(template().with("list", List.of()).with("word", Output.of("b")));

        assertThat(filled).containsEntry("inside", Map.of("deep", List.of("a-b-c")));
    }

    @Test
    void aBlankMayStandInAKey() {
        var filled = filled(template().with("list", List.of()).with("word", "b"));

        assertThat(filled).containsEntry("key-b", true);
    }

    @Test
    void aValueWithADollarStaysAsItIs() {
        var filled = filled(template().with("list", List.of()).with("word", "$1"));

        assertThat(filled).containsEntry("inside", Map.of("deep", List.of("a-$1-c")));
    }

    @Test
    void aBlankWithoutAValueIsNamed() {
        var template = template().with("word", "x");

        assertThatThrownBy(template::filled).hasMessageContaining("blanks [list, word] and was given [word]");
    }

    @Test
    void aValueWithoutABlankIsNamed() {
        var template = template().with("list", "x").with("word", "x").with("idle", "x");

        assertThatThrownBy(template::filled).hasMessageContaining("was given [idle, list, word]");
    }

    private static YamlTemplate template() {
        return YamlTemplate.of("template.yaml");
    }

    private static Map<String, Object> filled(YamlTemplate template) {
        return PulumiTest.extractValue(template.filled());
    }
}
