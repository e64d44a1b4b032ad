package io.tandem.policy.recovery;

import static io.tandem.policy.testing.Few.complaints;
import static io.tandem.policy.testing.Few.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsolationRulesTest {
    private static final String TRUST = "dr26-trust-names-own-issuer";
    private static final String STORES = "dr27-secret-stores-are-regional";

    @Test
    void aStackWithoutANetworkMayTrustAnyCluster() {
        assertThat(complaints(TRUST, role("eu-west-1"))).isEmpty();
    }

    @Test
    void aStackOfTwoRegionsTrustsTheClustersOfBoth() {
        assertThat(complaints(TRUST, vpc("eu-west-1"), vpc("eu-central-1"), role("eu-west-1"), role("eu-central-1")))
                .isEmpty();
        assertThat(complaints(TRUST, vpc("eu-west-1"), vpc("eu-central-1"), role("us-east-1")))
                .singleElement()
                .asString()
                .contains("trusts a cluster of another region than [eu-central-1, eu-west-1]");
    }

    @Test
    void aStackOfTwoRegionsReadsSecretsInBoth() {
        assertThat(complaints(STORES, vpc("eu-west-1"), vpc("eu-central-1"), store("eu-west-1"), store("eu-central-1")))
                .isEmpty();
        assertThat(complaints(STORES, vpc("eu-west-1"), vpc("eu-central-1"), store("us-east-1")))
                .hasSize(1);
    }

    private static Resource vpc(String region) {
        return resource(Types.VPC, region, region, Map.of("cidrBlock", "10.0.0.0/16"));
    }

    private static Resource role(String issuer) {
        return resource(Types.ROLE, issuer, "eu-west-1", Map.of("assumeRolePolicy", """
                        {"Statement": {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Principal":
                        {"Federated": "arn:aws:iam::111122223333:oidc-provider/oidc.eks.%s.amazonaws.com/id/A"}}}
                        """.formatted(issuer)));
    }

    private static Resource store(String region) {
        return resource(
                "kubernetes:external-secrets.io/v1:SecretStore",
                region,
                "eu-west-1",
                Map.of("spec", Map.of("provider", Map.of("aws", Map.of("region", region)))));
    }
}
