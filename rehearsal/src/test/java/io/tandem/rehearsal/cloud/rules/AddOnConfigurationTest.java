package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.ADD_ON;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class AddOnConfigurationTest extends InWorld {
    private void assertInvalid(String reason, String values) {
        assertRefused("InvalidParameterException", reason, () -> world.make(ADD_ON, "configurationValues", values));
    }

    @Test
    void aConfigurationThatDoesNotParseIsRefused() {
        assertInvalid("configurationValues", "{\"env\": ");
    }

    @Test
    void aKeyOutsideTheSchemaIsRefused() {
        assertInvalid("$.networkPolicy", "{\"networkPolicy\": \"true\"}");
    }

    @Test
    void aNumberWhereTheSchemaWantsTextIsRefused() {
        assertInvalid("$.env.WARM_PREFIX_TARGET", "{\"env\": {\"WARM_PREFIX_TARGET\": 1}}");
    }

    @Test
    void aBooleanWhereTheSchemaWantsTextIsRefused() {
        assertInvalid("$.enableNetworkPolicy", "{\"enableNetworkPolicy\": true}");
    }

    @Test
    void aConfigurationInJsonIsTaken() {
        world.make(
                ADD_ON,
                "configurationValues",
                "{\"enableNetworkPolicy\": \"true\", \"env\": {\"WARM_PREFIX_TARGET\": \"1\"}}");
    }

    @Test
    void aConfigurationInYamlIsTaken() {
        world.make(ADD_ON, "configurationValues", "env:\n  WARM_PREFIX_TARGET: \"1\"\n");
    }
}
