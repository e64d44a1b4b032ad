package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.REPLICA_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class ReplicaKeysTest extends InWorld {

    private CloudResource primary(Object... changes) {
        return world.create(KEY, "ap-south-1", Inputs.with(Inputs.of("multiRegion", true), changes));
    }

    private CloudResource replicate(CloudResource key, String region, Object... changes) {
        return world.create(REPLICA_KEY, region, Inputs.with(Inputs.of("primaryKeyArn", arn(key)), changes));
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }

    @Test
    void aReplicaHasTheIdOfItsPrimary() {
        var primary = primary("enableKeyRotation", true);

        var replica = replicate(primary, "ap-south-2");

        assertThat(replica.id()).startsWith("mrk-").isEqualTo(primary.id());
        assertThat(arn(replica)).isEqualTo(arn(primary).replace("ap-south-1", "ap-south-2"));
        assertThat(replica.outputs()).containsEntry("keyRotationEnabled", true);
    }

    @Test
    void aKeyOfOneRegionIsNotReplicated() {
        var key = world.one(KEY);

        assertRefused("UnsupportedOperationException", "primaryKeyArn", () -> replicate(key, "ap-south-2"));
    }

    @Test
    void aReplicaIsNotReplicated() {
        var replica = replicate(primary(), "ap-south-2");

        assertRefused("UnsupportedOperationException", "primaryKeyArn", () -> replicate(replica, "us-east-1"));
    }

    @Test
    void aRegionHasOneReplica() {
        var primary = primary();
        replicate(primary, "ap-south-2");

        assertRefused("AlreadyExistsException", "primaryKeyArn", () -> replicate(primary, "ap-south-2"));
        assertRefused("AlreadyExistsException", "primaryKeyArn", () -> replicate(primary, "ap-south-1"));
    }

    @Test
    void aDisabledKeyIsNotReplicated() {
        assertRefused("DisabledException", "primaryKeyArn", () -> replicate(primary("isEnabled", false), "ap-south-2"));
    }

    @Test
    void thePolicyOfThePrimaryAllowsReplicas() {
        var policy = Documents.keyPolicy().replace("kms:*", "kms:PutKeyPolicy");

        assertRefused(
                "AccessDeniedException", "kms:ReplicateKey", () -> replicate(primary("policy", policy), "ap-south-2"));
    }

    @Test
    void thePolicyOfThePrimaryNamesTheRegion() {
        var statement = """
                {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:ReplicateKey",
                 "Resource": "*", "Condition": {"StringEquals": {"kms:ReplicaRegion": "ap-south-2"}}}""";
        var policy = Documents.keyPolicy(statement).replace("kms:*", "kms:PutKeyPolicy");
        var primary = primary("policy", policy);

        replicate(primary, "ap-south-2");
        assertRefused("AccessDeniedException", "kms:ReplicateKey", () -> replicate(primary, "us-east-1"));
    }

    @Test
    void thePolicyOfAReplicaIsCheckedToo() {
        assertRefused(
                "MalformedPolicyDocumentException", "policy", () -> replicate(primary(), "ap-south-2", "policy", "{}"));
    }

    @Test
    void aDisabledReplicaIsFoundByItsUsers() {
        var replica = replicate(primary(), "ap-south-2", "enabled", false, "policy", Documents.keyPolicy());
        var group = Inputs.of("name", "audit", "kmsKeyId", arn(replica));

        assertRefused(
                "InvalidParameterException", "kmsKeyId", () -> world.create(Types.LOG_GROUP, "ap-south-2", group));
    }
}
