package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.TABLE;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableKeysTest extends InWorld {

    private static final String GLOBAL = "globalSecondaryIndexes";

    private void make(List<String> attributes, Object... changes) {
        var defined = attributes.stream()
                .map(name -> Inputs.of("name", name, "type", "S"))
                .toList();
        world.make(
                TABLE,
                Inputs.with(Inputs.of("attributes", defined), changes).entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    private static Map<String, Object> index(Object... changes) {
        return Inputs.with(Inputs.of("name", "by-day", "hashKey", "day", "projectionType", "ALL"), changes);
    }

    private void assertInvalid(String property, List<String> attributes, Object... changes) {
        assertRefused("ValidationException", property, () -> make(attributes, changes));
    }

    @Test
    void keysOfTheTableAndItsIndexesAreTheAttributes() {
        make(List.of("id", "at", "day"), "rangeKey", "at", GLOBAL, List.of(index()));
    }

    @Test
    void anAttributeThatIsNoKeyIsRefused() {
        assertInvalid("attributes", List.of("id", "day"));
    }

    @Test
    void aKeyThatIsNoAttributeIsRefused() {
        assertInvalid("attributes", List.of("id"), GLOBAL, List.of(index()));
    }

    @Test
    void indexesOfOneNameAreRefused() {
        assertInvalid("by-day", List.of("id", "day"), GLOBAL, List.of(index(), index("projectionType", "KEYS_ONLY")));
    }

    @Test
    void aProjectionIncludesWhatItNames() {
        assertInvalid("nonKeyAttributes", List.of("id", "day"), GLOBAL, List.of(index("projectionType", "INCLUDE")));
        assertInvalid(
                "nonKeyAttributes", List.of("id", "day"), GLOBAL, List.of(index("nonKeyAttributes", List.of("size"))));
    }

    @Test
    void aLocalIndexNeedsARangeKeyOfTheTable() {
        var local = Inputs.of("name", "by-size", "rangeKey", "size", "projectionType", "ALL");

        assertInvalid("localSecondaryIndexes", List.of("id", "size"), "localSecondaryIndexes", List.of(local));
    }
}
