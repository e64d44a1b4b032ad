package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE_POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermissionsTest extends InWorld {

    private static final String OBJECT = "arn:aws:s3:::raw/day";
    private static final Map<String, String> CALL = Map.of("kms:ViaService", "s3.ap-south-1.amazonaws.com");

    private CloudResource roleThat(String... statements) {
        var role = world.make(ROLE);
        world.make(ROLE_POLICY, "role", role.id(), "policy", Documents.policy(statements));
        return role;
    }

    private static String says(String effect, String action, String resource) {
        return "{\"Effect\": \"%s\", \"Action\": \"%s\", \"Resource\": \"%s\"}".formatted(effect, action, resource);
    }

    private boolean may(CloudResource role, String action) {
        return Permissions.ofRole(world.cloud().account(), role, action, OBJECT, CALL);
    }

    private boolean mayDecrypt(CloudResource role, CloudResource key) {
        return Permissions.onKey(world.cloud().account(), role, key, "kms:Decrypt", CALL);
    }

    private CloudResource keyFor(CloudResource role, String condition) {
        return world.make(KEY, "policy", Documents.policy("""
                {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:PutKeyPolicy",
                 "Resource": "*"}""", """
                {"Effect": "Allow", "Principal": {"AWS": "%s"}, "Action": "kms:Decrypt", "Resource": "*",
                 "Condition": {"StringEquals": {"kms:ViaService": "%s"}}}""".formatted(
                        role.attribute("arn").orElseThrow(), condition)));
    }

    @Test
    void aRoleMayWhatItsPolicyAllowsThere() {
        assertThat(may(roleThat(says("Allow", "s3:Replicate*", "arn:aws:s3:::raw/*")), "s3:ReplicateObject"))
                .isTrue();
        assertThat(may(roleThat(says("Allow", "s3:Replicate*", "arn:aws:s3:::raw")), "s3:ReplicateObject"))
                .isFalse();
    }

    @Test
    void aDenialWins() {
        var role = roleThat(says("Allow", "s3:*", "*"), says("Deny", "s3:ReplicateDelete", "*"));

        assertThat(may(role, "s3:ReplicateObject")).isTrue();
        assertThat(may(role, "s3:ReplicateDelete")).isFalse();
    }

    @Test
    void aKeyLeavesItToTheAccount() {
        var key = world.one(KEY);

        assertThat(mayDecrypt(
                        roleThat(says(
                                "Allow", "kms:Decrypt", key.attribute("arn").orElseThrow())),
                        key))
                .isTrue();
        assertThat(mayDecrypt(roleThat(says("Allow", "s3:*", "*")), key)).isFalse();
    }

    @Test
    void aKeyThatNamesNobodyElseIsClosed() {
        var key = keyFor(world.make(ROLE), "s3.ap-south-1.amazonaws.com");

        assertThat(mayDecrypt(roleThat(says("Allow", "kms:*", "*")), key)).isFalse();
    }

    @Test
    void aKeyMayNameTheRoleItself() {
        var role = world.make(ROLE);

        assertThat(mayDecrypt(role, keyFor(role, "s3.ap-south-1.amazonaws.com")))
                .isTrue();
        assertThat(mayDecrypt(role, keyFor(role, "s3.ap-south-2.amazonaws.com")))
                .isFalse();
    }
}
