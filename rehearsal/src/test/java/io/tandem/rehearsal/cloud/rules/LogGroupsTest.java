package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.KEY;
import static io.tandem.rehearsal.cloud.rules.Types.LOG_GROUP;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class LogGroupsTest extends InWorld {
    private static String forLogs(String service, String actions, String group) {
        return Documents.keyPolicy("""
                {"Effect": "Allow", "Principal": {"Service": "%s"}, "Action": [%s], "Resource": "*",
                 "Condition": {"ArnLike": {"kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:ap-south-1:111122223333:log-group:%s"}}}""".formatted(service, actions, group));
    }

    private static final String SERVICE = "logs.ap-south-1.amazonaws.com";
    private static final String ACTIONS = "\"kms:Decrypt*\", \"kms:GenerateDataKey*\"";

    private void make(String policy) {
        var key = world.make(KEY, "policy", policy);
        world.make(
                LOG_GROUP,
                "name",
                "/tandem/audit",
                "kmsKeyId",
                key.attribute("arn").orElseThrow());
    }

    private void assertDenied(String policy) {
        assertRefused("AccessDeniedException", "kmsKeyId", () -> make(policy));
    }

    @Test
    void aKeyThatLogsMayUseIsTaken() {
        make(forLogs(SERVICE, ACTIONS, "/tandem/*"));
    }

    @Test
    void aKeyThatOnlyTheAccountMayUseIsRefused() {
        assertDenied(Documents.keyPolicy());
    }

    @Test
    void aKeyForTheLogsOfAnotherRegionIsRefused() {
        assertDenied(forLogs("logs.ap-south-2.amazonaws.com", ACTIONS, "*"));
    }

    @Test
    void aKeyForOtherLogGroupsIsRefused() {
        assertDenied(forLogs(SERVICE, ACTIONS, "/other/*"));
    }

    @Test
    void aKeyThatLogsMayOnlyReadWithIsRefused() {
        assertDenied(forLogs(SERVICE, "\"kms:Decrypt\"", "*"));
    }

    @Test
    void aDisabledKeyIsRefused() {
        var key = world.make(KEY, "policy", forLogs(SERVICE, ACTIONS, "*"), "isEnabled", false);

        assertRefused(
                "InvalidParameterException",
                "kmsKeyId",
                () -> world.make(LOG_GROUP, "kmsKeyId", key.attribute("arn").orElseThrow()));
    }

    @Test
    void aKeyOfAnotherRegionIsRefused() {
        var key = world.one(KEY).attribute("arn").orElseThrow();
        var inputs = Inputs.of("name", "/tandem/audit", "kmsKeyId", key);

        assertRefused("NotFoundException", "it is in ap-south-1", () -> world.create(LOG_GROUP, "ap-south-2", inputs));
    }
}
