package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.JsonTree;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Git and the program know the same keys of a region. */
class ContractTest {
    /** See https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
    private static final Pattern LABEL_VALUE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private final Contract contract = Contract.read();
    private final List<Contract.Use> used =
            Stream.concat(templateUses(), selectorUses()).toList();

    @Test
    void everyKeyThatGitUsesIsPublished() {
        assertThat(used).isNotEmpty().allSatisfy(use -> assertThat(contract.keys())
                .anyMatch(key -> key.covers(use)));
    }

    @Test
    void everyPublishedKeyIsUsed() {
        assertThat(contract.keys()).allSatisfy(key -> assertThat(used).anyMatch(key::covers));
    }

    @Test
    void everyKeyIsPublishedOnce() {
        assertThat(contract.keys()).extracting(Contract.Key::name).doesNotHaveDuplicates();
    }

    @Test
    void everyLabelIsOneThatKubernetesTakes() {
        assertThat(contract.keys())
                .filteredOn(key -> key.kind().equals(Contract.LABEL))
                .extracting(Contract.Key::example)
                .allMatch(LABEL_VALUE.asMatchPredicate());
    }

    @Test
    void noKeyOfTheContractHidesElsewhere() {
        var named = Pattern.compile(Pattern.quote(contract.prefix()) + "[a-z-]+");

        assertThat(GitOpsFiles.below("applicationsets")).allSatisfy(file -> assertThat(
                        named.matcher(JsonTree.read(file)).results().map(found -> found.group()
                                .substring(contract.prefix().length())))
                .allMatch(key -> used.stream().anyMatch(use -> use.key().equals(key))));
    }

    private Stream<Contract.Use> templateUses() {
        return GitOpsFiles.below("applicationsets").stream()
                .flatMap(file -> ApplicationTemplate.uses(JsonTree.read(file), contract.prefix()));
    }

    /** Generators select by labels. */
    private Stream<Contract.Use> selectorUses() {
        return GitOpsFiles.applicationSets().stream()
                .flatMap(Generator::of)
                .flatMap(generator -> generator.requirements().keySet().stream())
                .map(label -> new Contract.Use(
                        Contract.LABEL, label.substring(contract.prefix().length())));
    }
}
