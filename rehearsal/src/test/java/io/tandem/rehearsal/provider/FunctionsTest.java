package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest extends InWorld {
    private static final String ZONE = "aws:route53/getZone:getZone";
    private static final String PREFIX_LIST = "aws:ec2/getManagedPrefixList:getManagedPrefixList";
    private static final String IDENTITY = "aws:index/getCallerIdentity:getCallerIdentity";
    private static final String ZONES = "aws:index/getAvailabilityZones:getAvailabilityZones";

    private Map<String, Object> call(String token, Object... arguments) {
        return new Functions(world.cloud()).call(token, World.REGION, Inputs.of(arguments));
    }

    @Test
    void aZoneIsFoundByItsName() {
        var zone = world.one("aws:route53/zone:Zone");

        assertThat(call(ZONE, "name", "Example.com."))
                .containsEntry("zoneId", zone.id())
                .containsEntry("nameServers", zone.outputs().get("nameServers"));
    }

    @Test
    void aZoneCountsItsRecords() {
        world.one("aws:route53/record:Record");

        assertThat(call(ZONE, "zoneId", world.one("aws:route53/zone:Zone").id()))
                .containsEntry("resourceRecordSetCount", 3.0);
    }

    @Test
    void aZoneThatIsNotThereIsRefused() {
        assertRefused("NoSuchHostedZone", "no matching", () -> call(ZONE, "name", "example.com"));
    }

    @Test
    void twoZonesOfOneNameAreNotTold() {
        world.make("aws:route53/zone:Zone");
        world.make("aws:route53/zone:Zone");

        assertRefused("InvalidInput", "multiple", () -> call(ZONE, "name", "example.com"));
    }

    @Test
    void theHealthCheckersHaveAListInEveryRegion() {
        var name = "com.amazonaws.ap-south-1.route53-healthchecks";

        assertThat(call(PREFIX_LIST, "name", name))
                .containsEntry("ownerId", "AWS")
                .containsEntry("name", name);
    }

    @Test
    void aListOfAnotherRegionIsRefused() {
        assertRefused(
                "InvalidPrefixListID.NotFound",
                "ap-south-1",
                () -> call(PREFIX_LIST, "name", "com.amazonaws.ap-south-2.s3"));
    }

    @Test
    void aRegionThatIsDownAnswersNoFunctionAndRoute53Does(@TempDir Path folder) {
        var faults = new Faults();
        try (var down = new World(folder, faults, Map.of())) {
            down.one("aws:route53/zone:Zone");
            faults.takeDown(World.REGION);
            var functions = new Functions(down.cloud());

            assertRefused("RequestError", "ec2", () -> functions.call(PREFIX_LIST, World.REGION, Map.of()));
            assertRefused("RequestError", "sts", () -> functions.call(IDENTITY, World.REGION, Map.of()));
            assertRefused("RequestError", "ec2", () -> functions.call(ZONES, World.REGION, Map.of()));
            assertThat(functions.call(ZONE, World.REGION, Map.of("name", "example.com")))
                    .containsEntry("privateZone", false);
        }
    }
}
