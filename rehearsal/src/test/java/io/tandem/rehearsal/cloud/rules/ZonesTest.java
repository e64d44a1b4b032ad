package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.HOSTED_ZONE;
import static io.tandem.rehearsal.cloud.rules.Types.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;

class ZonesTest extends InWorld {
    @Test
    void aZoneIsTheSameFromEveryRegion() {
        var zone =
                world.create(HOSTED_ZONE, "ap-south-2", world.one(HOSTED_ZONE).inputs());

        assertThat(zone.scope()).isEqualTo("global");
    }

    @Test
    void aNameWithAnEmptyLabelIsRefused() {
        assertRefused("InvalidDomainName", "name", () -> world.make(HOSTED_ZONE, "name", "data..example.com"));
    }

    @Test
    void aLabelOf64CharactersIsRefused() {
        assertRefused(
                "InvalidDomainName", "name", () -> world.make(HOSTED_ZONE, "name", "a".repeat(64) + ".example.com"));
    }

    @Test
    void aNameWithItsDotAtTheEndIsTaken() {
        world.make(HOSTED_ZONE, "name", "data.example.com.");
    }

    @Test
    void aZoneWithRecordsStays() {
        world.one(RECORD);

        assertRefused("HostedZoneNotEmpty", "cannot be deleted", () -> world.delete(world.one(HOSTED_ZONE)));
    }

    @Test
    void anEmptyZoneGoes() {
        world.delete(world.one(RECORD));

        world.delete(world.one(HOSTED_ZONE));
    }

    @Test
    void aZoneThatGoesWithForceTakesItsRecordsAlong() {
        var zone = world.make(HOSTED_ZONE, "forceDestroy", true);
        world.make(RECORD, "zoneId", zone.id());

        world.delete(zone);

        assertThat(world.cloud().account().all(RECORD)).isEmpty();
    }
}
