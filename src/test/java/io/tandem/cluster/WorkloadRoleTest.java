package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class WorkloadRoleTest {
    private static final ClusterAccess CLUSTER = new ClusterAccess(
            "tandem-prod",
            Output.of("arn:provider"),
            Output.of("issuer/id/1"),
            Output.of("{}"),
            Output.of("sg"),
            Output.of("arn:node-role"));

    private final RecordedResources recorded = RecordedResources.of(ctx -> new WorkloadRole(
            "tandem-prod-reports",
            new ServiceAccount("analytics", "reports"),
            CLUSTER,
            new Permissions(
                    List.of("arn:aws:iam::aws:policy/service-role/Given"), Map.of("given", Output.of("{\"a\": 1}"))),
            ComponentResourceOptions.Empty));

    @Test
    void oneServiceAccountOfTheClusterTakesTheRoleAndNobodyElse() {
        var trust = recorded.policy("aws:iam/role:Role", "tandem-prod-reports", "assumeRolePolicy");

        assertThat(trust.statements())
                .singleElement()
                .hasToString("{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"arn:provider\"},"
                        + "\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":{"
                        + "\"issuer/id/1:aud\":\"sts.amazonaws.com\","
                        + "\"issuer/id/1:sub\":\"system:serviceaccount:analytics:reports\"}}}");
    }

    @Test
    void theRoleMayWhatItsCallerGives() {
        assertThat(recorded.inputs("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "tandem-prod-reports-Given"))
                .containsEntry("policyArn", "arn:aws:iam::aws:policy/service-role/Given");
        assertThat(recorded.inputs("aws:iam/rolePolicy:RolePolicy", "tandem-prod-reports-given"))
                .containsEntry("policy", "{\"a\": 1}");
    }

    @ParameterizedTest
    @CsvSource({"analytics, *", "*, reports", "analytics, ''", "Analytics, reports"})
    void aPatternIsNoServiceAccount(String namespace, String name) {
        assertThatThrownBy(() -> new ServiceAccount(namespace, name)).isInstanceOf(IllegalArgumentException.class);
    }
}
