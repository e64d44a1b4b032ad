package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCredentialsTest extends InWorld {
    private static final String MANAGED = "manageMasterUserPassword";

    private void assertBad(String property, Object... changes) {
        assertRefused("InvalidParameterValue", property, () -> world.make(DB_INSTANCE, changes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "rdsadmin", "User"})
    void aReservedWordIsNoUser(String user) {
        assertBad("username", "username", user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st", "the-user", ""})
    void aUserOfAnotherFormIsRefused(String user) {
        assertBad("username", "username", user);
    }

    @Test
    void aDatabaseOfAnotherFormIsRefused() {
        assertBad("dbName", "dbName", "tandem-prod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space", "with/slash", "with@sign", "with\"quote"})
    void aPasswordThatRdsDoesNotTakeIsRefused(String password) {
        assertBad("password", "password", password);
    }

    @Test
    void theLongestPasswordIsTaken() {
        world.make(DB_INSTANCE, "password", "p".repeat(128));
    }

    @Test
    void aLongerPasswordIsRefused() {
        assertBad("password", "password", "p".repeat(129));
    }

    @Test
    void aRefusalDoesNotSayThePassword() {
        assertThatThrownBy(() -> world.make(DB_INSTANCE, "password", "s3cret one"))
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void aDatabaseWithoutAPasswordIsRefused() {
        assertBad("password", "password", Inputs.NONE);
    }

    @Test
    void rdsMayManageThePassword() {
        world.make(DB_INSTANCE, "password", Inputs.NONE, MANAGED, true);
    }

    @Test
    void aKeyForAPasswordThatRdsDoesNotManageIsRefused() {
        var key = world.one(Types.KEY).attribute("arn").orElseThrow();

        assertRefused(
                "InvalidParameterCombination",
                "masterUserSecretKmsKeyId",
                () -> world.make(DB_INSTANCE, "masterUserSecretKmsKeyId", key));
    }
}
