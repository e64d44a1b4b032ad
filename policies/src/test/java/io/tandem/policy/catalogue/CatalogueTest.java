package io.tandem.policy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void theCatalogueIsThatOfTheRules() throws IOException {
        assertThat(Files.readString(Path.of("CATALOGUE.md")))
                .as("renew it with `tools/policies catalogue`")
                .isEqualTo(Catalogue.page());
    }

    @Test
    void everyRuleTellsWhyAndWhatToDo() {
        assertThat(Packs.named(Packs.ALL).rules())
                .allSatisfy(rule -> assertThat(Stream.of(rule.title(), rule.why(), rule.fix()))
                        .as(rule.id())
                        .noneMatch(String::isBlank));
    }
}
