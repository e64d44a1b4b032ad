package io.tandem.policy.recovery;

import static io.tandem.policy.testing.Few.complaints;
import static io.tandem.policy.testing.Few.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetRulesTest {
    private static final String RIGHTS = "dr04-replication-role-suffices";
    private static final String COPIES = "dr01-buckets-are-replicated";
    private static final Resource HERE = resource(Types.VPC, "here", "eu-west-1", Map.of());
    private static final Resource THERE = resource(Types.VPC, "there", "eu-central-1", Map.of());
    private static final String ENOUGH = """
            {"Statement": {"Effect": "Allow", "Action": ["s3:Get*", "s3:ListBucket", "s3:Replicate*"], "Resource": "*"}}
            """;
    private static final Resource REPLICATION = resource(
            DatasetRules.REPLICATION,
            "there",
            "eu-west-1",
            Map.of(
                    "bucket", "from",
                    "role", "arn:aws:iam::111122223333:role/copier",
                    "rules", List.of(Map.of("destination", Map.of("bucket", "arn:aws:s3:::to")))));

    @Test
    void rightsAreReadWithinTheRole() {
        assertThat(complaints(RIGHTS, REPLICATION, role(List.of(Map.of("name", "copy", "policy", ENOUGH)))))
                .isEmpty();
        assertThat(complaints(RIGHTS, REPLICATION, role(List.of())))
                .singleElement()
                .asString()
                .startsWith("its role may not s3:GetReplicationConfiguration")
                .contains("its role may not s3:ListBucket on arn:aws:s3:::from");
    }

    @Test
    void rightsAreReadInAttachedPolicies() {
        var policy = resource(
                "aws:iam/policy:Policy",
                "copy",
                "eu-west-1",
                Map.of("arn", "arn:aws:iam::1:policy/copy", "policy", ENOUGH));

        assertThat(complaints(RIGHTS, REPLICATION, role(List.of()), attachment(), policy))
                .isEmpty();
    }

    @Test
    void whatAnAttachedPolicyOfElsewhereAllowsIsNotGuessed() {
        assertThat(complaints(RIGHTS, REPLICATION, role(List.of()), attachment()))
                .singleElement()
                .asString()
                .startsWith("later: ");
    }

    @Test
    void aBucketThatTakesAccessLogsNeedsNoCopyWhateverItsLoggingIsCalled() {
        var logging = resource(
                "aws:s3/bucketLogging:BucketLogging",
                "logs",
                "eu-west-1",
                Map.of("bucket", "x", "targetBucket", "from"));

        assertThat(complaints(COPIES, HERE, THERE, bucket("from", "eu-west-1"), logging))
                .isEmpty();
        assertThat(complaints(COPIES, HERE, THERE, bucket("from", "eu-west-1"))).hasSize(1);
    }

    private static Resource bucket(String name, String region) {
        return resource("aws:s3/bucket:Bucket", name, region, Map.of("bucket", name));
    }

    private static Resource role(List<?> inline) {
        return resource(
                Types.ROLE,
                "copier",
                "eu-west-1",
                Map.of(
                        "name", "copier",
                        "arn", "arn:aws:iam::111122223333:role/copier",
                        "inlinePolicies", Value.of(inline)));
    }

    private static Resource attachment() {
        return resource(
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                "copy",
                "eu-west-1",
                Map.of("role", "copier", "policyArn", "arn:aws:iam::1:policy/copy"));
    }
}
