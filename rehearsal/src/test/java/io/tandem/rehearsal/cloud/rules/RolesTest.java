package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.ROLE;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class RolesTest extends InWorld {
    private static String trust(String principal, String action) {
        return """
                {"Statement": [{"Effect": "Allow", "Principal": %s, "Action": "%s"}]}""".formatted(principal, action);
    }

    private void assertInvalid(String reason, String policy) {
        assertRefused("MalformedPolicyDocument", reason, () -> world.make(ROLE, "assumeRolePolicy", policy));
    }

    @Test
    void aTrustPolicyThatDoesNotParseIsRefused() {
        assertInvalid("not valid JSON", "{\"Statement\": [");
    }

    @Test
    void aTrustPolicyWithoutStatementsIsRefused() {
        assertInvalid("Statement", "{\"Version\": \"2012-10-17\", \"Statement\": []}");
    }

    @Test
    void aTrustPolicyOfAnUnknownVersionIsRefused() {
        assertInvalid("Version", Documents.trust("ec2.amazonaws.com").replace("2012-10-17", "2012-10-18"));
    }

    @Test
    void aTrustPolicyThatTrustsNobodyIsRefused() {
        assertInvalid("Principal", Documents.permission("sts:AssumeRole").replace(", \"Resource\": \"*\"", ""));
    }

    @Test
    void aTrustPolicyWithAResourceIsRefused() {
        assertInvalid("Resource", Documents.permission("sts:AssumeRole"));
    }

    @Test
    void aTrustPolicyForAnythingButAssumingIsRefused() {
        assertInvalid("STS", trust("{\"AWS\": \"111122223333\"}", "s3:GetObject"));
    }

    @Test
    void aServiceOfAnotherPartitionIsRefused() {
        assertInvalid("ec2.amazonaws.com.cn", Documents.trust("ec2.amazonaws.com.cn"));
    }

    @Test
    void aRegionalServiceIsTaken() {
        world.make(ROLE, "assumeRolePolicy", Documents.trust("logs.ap-south-1.amazonaws.com"));
    }

    @Test
    void aPrincipalOfAnotherPartitionIsRefused() {
        assertInvalid("aws-cn", trust("{\"AWS\": \"arn:aws-cn:iam::111122223333:root\"}", "sts:AssumeRole"));
    }

    @Test
    void anAccountOfElevenDigitsIsRefused() {
        assertInvalid("11112222333", trust("{\"AWS\": \"arn:aws:iam::11112222333:root\"}", "sts:AssumeRole"));
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertInvalid("role/gone", trust("{\"AWS\": \"arn:aws:iam::111122223333:role/gone\"}", "sts:AssumeRole"));
    }

    @Test
    void aRoleThatIsThereIsTaken() {
        var arn = world.one(ROLE).attribute("arn").orElseThrow();

        world.make(ROLE, "assumeRolePolicy", trust("{\"AWS\": \"%s\"}".formatted(arn), "sts:AssumeRole"));
    }

    @Test
    void aRoleOfAnotherAccountIsTaken() {
        world.make(
                ROLE,
                "assumeRolePolicy",
                trust("{\"AWS\": \"arn:aws:iam::444455556666:role/deployer\"}", "sts:AssumeRole"));
    }

    @Test
    void anIdentityProviderWithASchemeIsRefused() {
        var provider = "arn:aws:iam::111122223333:oidc-provider/https://oidc.eks.ap-south-1.amazonaws.com/id/A";

        assertInvalid("https", trust("{\"Federated\": \"%s\"}".formatted(provider), "sts:AssumeRoleWithWebIdentity"));
    }

    @Test
    void anIdentityProviderIsTaken() {
        var provider = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.ap-south-1.amazonaws.com/id/A";

        world.make(
                ROLE,
                "assumeRolePolicy",
                trust("{\"Federated\": \"%s\"}".formatted(provider), "sts:AssumeRoleWithWebIdentity"));
    }

    @Test
    void aTrustPolicyOf2049CharactersIsRefusedAndWhiteSpaceIsFree() {
        var statement = Documents.trust("ec2.amazonaws.com");
        var sid = "\"Effect\"";
        int rest = 2048 - statement.replaceAll("\\s", "").length() - "\"Sid\":\"\",".length();
        var longest = statement.replace(sid, "\"Sid\": \"" + "a".repeat(rest) + "\", " + sid);

        world.make(ROLE, "assumeRolePolicy", longest);
        assertRefused(
                "LimitExceeded",
                "assumeRolePolicy",
                () -> world.make(ROLE, "assumeRolePolicy", longest.replace("aaa", "aaab")));
    }

    @Test
    void oneRoleNameInTwoRegionsIsRefusedForRolesAreGlobal() {
        world.make(ROLE, "name", "nodes");
        var inputs = Inputs.of("name", "nodes", "assumeRolePolicy", Documents.trust("ec2.amazonaws.com"));

        assertRefused("EntityAlreadyExists", "nodes", () -> world.create(ROLE, "ap-south-2", inputs));
    }
}
