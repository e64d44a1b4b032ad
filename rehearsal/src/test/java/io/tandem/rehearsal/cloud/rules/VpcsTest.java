package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class VpcsTest extends InWorld {
    @Test
    void aVpcLargerThan16IsRefused() {
        assertRefused("InvalidVpc.Range", "cidrBlock", () -> world.make(VPC, "cidrBlock", "10.0.0.0/15"));
    }

    @Test
    void aVpcSmallerThan28IsRefused() {
        assertRefused("InvalidVpc.Range", "cidrBlock", () -> world.make(VPC, "cidrBlock", "10.0.0.0/29"));
    }

    @Test
    void aVpcOf28IsTaken() {
        world.make(VPC, "cidrBlock", "10.0.0.0/28");
    }
}
