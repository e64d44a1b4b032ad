package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadFoundationSettingsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a setting of a region                 | network.cidr                   | 10.0.0.0/16         | tandem:network is no known key; known: role, region, replicaRegion, account, protection, state, pipeline, budget, alarms
            a misspelt setting                    | replicaRegoin                  | ap-south-1          | tandem:replicaRegoin is no known key; did you mean replicaRegion?; known: role, region, replicaRegion, account, protection, state, pipeline, budget, alarms
            a copy beside the original            | replicaRegion                  | ap-south-2          | tandem:replicaRegion = "ap-south-2" must be another region than the state's own
            a region where Tandem does not run    | region                         | eu-west-1           | tandem:region = "eu-west-1" must be one of ap-south-1, ap-south-2
            versions that are kept for no time    | state.noncurrentDays           | 0                   | tandem:state.noncurrentDays = 0 must be 1 to 36500
            an unknown class of copies            | state.replication              | timed               | tandem:state.replication = "timed" must be one of rtc, best-effort
            an issuer without TLS                 | pipeline.issuer                | 'http://git.example.com' | tandem:pipeline.issuer = "http://git.example.com" must be an address such as https://token.actions.githubusercontent.com, without a / at its end
            every repository of an owner          | pipeline.repository            | example/*           | tandem:pipeline.repository = "example/*" must be owner/name, without * and ?
            a preview by a pattern                | pipeline.previews              | ['repo:example/tandem:*'] | tandem:pipeline.previews[0] = "repo:example/tandem:*" must be a claim of repo:example/tandem:... or project_path:example/tandem:... without * and ?
            a preview of another repository       | pipeline.previews              | ['repo:example/other:pull_request'] | tandem:pipeline.previews[0] = "repo:example/other:pull_request" must be a claim of repo:example/tandem:... or project_path:example/tandem:... without * and ?
            a deployment from a pull request      | pipeline.environments.dev.subjects | ['repo:example/tandem:pull_request_target'] | tandem:pipeline.environments.dev.subjects[0] = "repo:example/tandem:pull_request_target" must be a claim of repo:example/tandem:... or project_path:example/tandem:... without * and ?, that names environment:dev or a ref
            a deployment of another environment   | pipeline.environments.prod.subjects | ['repo:example/tandem:environment:staging'] | tandem:pipeline.environments.prod.subjects[0] = "repo:example/tandem:environment:staging" must be a claim of repo:example/tandem:... or project_path:example/tandem:... without * and ?, that names environment:prod or a ref
            a subject that may preview and deploy | pipeline.environments.dev.subjects | ['repo:example/tandem:ref:refs/heads/main'] | tandem:pipeline.environments = "repo:example/tandem:ref:refs/heads/main" must be the subject of one role, and once
            an environment within another         | pipeline.environments.dev-2    | {stacks: [dev], subjects: ['repo:example/tandem:environment:dev-2']} | tandem:pipeline.environments.dev-2 must not begin with the name of another environment, dev-
            an environment without a stack        | pipeline.environments.dev.stacks | []                | tandem:pipeline.environments.dev.stacks = [] must be 1 to 2 stacks
            an operator of another account        | pipeline.operators             | ['arn:aws:iam::444455556666:role/Admin'] | tandem:pipeline.operators[0] = "arn:aws:iam::444455556666:role/Admin" (tandem:account is 111122223333) must be of the stack's own account; others assume a role there
            any operator                          | pipeline.operators             | ['arn:aws:iam::111122223333:role/*'] | tandem:pipeline.operators[0] = "arn:aws:iam::111122223333:role/*" must be the ARN of one IAM role, without * and ?
            a budget of nothing                   | budget.monthlyUsd              | 0                   | tandem:budget.monthlyUsd = 0 must be 1 to 100000000
            six thresholds                        | budget.actualPercents          | [10, 20, 30, 40, 50, 60] | tandem:budget.actualPercents = [10, 20, 30, 40, 50, 60] must be 1 to 5 percentages
            a budget that nobody hears of         | alarms.emails                  | []                  | tandem:alarms.emails = [] must be 1 to 10 addresses
            """)
    void whatCannotBeAFoundationIsRefused(String what, String key, String yaml, String problem) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(StackFile.foundation().with(key, yaml)::foundationSettings)
                .withMessageContaining(problem);
    }

    @Test
    void settingsOfAFoundationAreRefusedInARegion() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(StackFile.primary().with("budget.monthlyUsd", "10")::settings)
                .withMessageContaining("tandem:budget is no known key");
    }

    @Test
    void theRoleTellsWhichOfTheTwoIsRead() {
        assertThat(FoundationSettings.areIn(config(StackFile.foundation()))).isTrue();
        assertThat(FoundationSettings.areIn(config(StackFile.primary()))).isFalse();
    }

    private static ConfigSource config(StackFile file) {
        return new ConfigSource(file.config(), Set.of());
    }
}
