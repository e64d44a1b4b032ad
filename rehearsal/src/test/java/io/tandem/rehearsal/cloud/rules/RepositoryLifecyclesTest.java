package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.REPOSITORY_LIFECYCLE;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryLifecyclesTest extends InWorld {
    private static final String UNTAGGED = """
            {"tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14}""";
    private static final String ANY = """
            {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 100}""";

    private static String rule(int priority, String selection) {
        return """
                {"rulePriority": %d, "selection": %s, "action": {"type": "expire"}}""".formatted(priority, selection);
    }

    private void apply(String... rules) {
        world.make(REPOSITORY_LIFECYCLE, "policy", "{\"rules\": [" + String.join(", ", rules) + "]}");
    }

    private void assertInvalid(String reason, String... rules) {
        assertRefused("InvalidParameterException", reason, () -> apply(rules));
    }

    @Test
    void rulesInTheirOrderAreTaken() {
        apply(rule(1, UNTAGGED), rule(2, """
                        {"tagStatus": "tagged", "tagPatternList": ["v*"], "countType": "imageCountMoreThan",
                         "countNumber": 30}"""), rule(3, ANY));
    }

    @Test
    void aPolicyWithoutRulesIsRefused() {
        assertInvalid("rules");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertRefused(
                "InvalidParameterException", "JSON", () -> world.make(REPOSITORY_LIFECYCLE, "policy", "{\"rules\": "));
    }

    @Test
    void onePriorityForTwoRulesIsRefused() {
        assertInvalid("rulePriority", rule(1, UNTAGGED), rule(1, ANY));
    }

    @Test
    void aRuleForAnyImageComesLast() {
        assertInvalid("last priority", rule(1, ANY), rule(2, UNTAGGED));
    }

    @Test
    void twoRulesForUntaggedImagesAreRefused() {
        assertInvalid("untagged", rule(1, UNTAGGED), rule(2, UNTAGGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tagStatus\": \"tagged\", \"countType\": \"imageCountMoreThan\", \"countNumber\": 3}",
                "{\"tagStatus\": \"tagged\", \"tagPrefixList\": [], \"countType\": \"imageCountMoreThan\", \"countNumber\": 3}",
                "{\"tagStatus\": \"any\", \"tagPrefixList\": [\"v\"], \"countType\": \"imageCountMoreThan\", \"countNumber\": 3}",
                "{\"tagStatus\": \"old\", \"countType\": \"imageCountMoreThan\", \"countNumber\": 3}"
            })
    void onlyTaggedImagesHaveTags(String selection) {
        assertInvalid("tagStatus", rule(1, selection));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tagStatus\": \"any\", \"countType\": \"sinceImagePushed\", \"countNumber\": 3}",
                "{\"tagStatus\": \"any\", \"countType\": \"imageCountMoreThan\", \"countUnit\": \"days\", \"countNumber\": 3}",
                "{\"tagStatus\": \"any\", \"countType\": \"imageCountMoreThan\", \"countNumber\": 0}",
                "{\"tagStatus\": \"any\", \"countType\": \"age\", \"countNumber\": 3}"
            })
    void aCountOfAnotherFormIsRefused(String selection) {
        assertInvalid("countType", rule(1, selection));
    }

    @Test
    void imagesOnlyExpire() {
        assertInvalid("action.type", rule(1, ANY).replace("expire", "archive"));
    }

    @Test
    void aRuleWithoutASelectionIsRefused() {
        assertInvalid("selection", "{\"rulePriority\": 1, \"action\": {\"type\": \"expire\"}}");
    }
}
