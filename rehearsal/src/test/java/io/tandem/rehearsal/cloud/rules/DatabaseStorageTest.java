package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.DB_INSTANCE;

import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseStorageTest extends InWorld {
    private void assertImpossible(String property, Object... changes) {
        assertRefused("InvalidParameterCombination", property, () -> world.make(DB_INSTANCE, changes));
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertRefused("InvalidParameterValue", "storageType", () -> world.make(DB_INSTANCE, "storageType", "gp4"));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 65537})
    void aSizeThatGp3DoesNotHaveIsRefused(int size) {
        assertImpossible("allocatedStorage", "allocatedStorage", size);
    }

    @Test
    void aSizeThatIo2DoesNotHaveIsRefused() {
        assertImpossible("allocatedStorage", "storageType", "io2", "allocatedStorage", 50, "iops", 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iops", "storageThroughput"})
    void theSpeedOfASmallGp3CannotBeChosen(String path) {
        assertImpossible("storage size less than 400", "allocatedStorage", 399, path, 12000);
    }

    @Test
    void theSpeedOfALargeGp3CanBeChosen() {
        world.make(DB_INSTANCE, "allocatedStorage", 400, "iops", 12000, "storageThroughput", 500);
    }

    @ParameterizedTest
    @CsvSource({"3000, 500", "64001, 500", "12000, 125", "12000, 3001"})
    void aSpeedThatGp3DoesNotHaveIsRefused(int iops, int throughput) {
        assertImpossible("iops", "allocatedStorage", 400, "iops", iops, "storageThroughput", throughput);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io1", "io2"})
    void provisionedDisksNeedASpeed(String type) {
        assertImpossible("iops", "storageType", type);
    }

    @ParameterizedTest
    @CsvSource({"io1, 5000", "io2, 50000"})
    void provisionedDisksHaveTheSpeedTheyAreGiven(String type, int iops) {
        world.make(DB_INSTANCE, "storageType", type, "iops", iops);
    }

    @ParameterizedTest
    @CsvSource({"io1, 100, 6000", "io2, 100, 999", "io1, 3000, 1000"})
    void tooManyOrTooFewIopsForTheSizeAreRefused(String type, int size, int iops) {
        assertImpossible("ratio", "storageType", type, "allocatedStorage", size, "iops", iops);
    }

    @Test
    void gp2TakesNoSpeed() {
        assertImpossible("iops", "storageType", "gp2", "iops", 3000);
    }

    @Test
    void onlyGp3TakesAThroughput() {
        assertImpossible("storageThroughput", "storageType", "io1", "iops", 3000, "storageThroughput", 500);
    }

    @Test
    void aLimitOfGrowthHasRoomToGrow() {
        assertImpossible("maxAllocatedStorage", "maxAllocatedStorage", 105);
    }

    @Test
    void aLimitOfGrowthATenthAboveTheSizeIsTaken() {
        world.make(DB_INSTANCE, "maxAllocatedStorage", 110);
    }

    @Test
    void aDiskDoesNotShrink() {
        var database = world.make(DB_INSTANCE, "allocatedStorage", 200);

        assertRefused(
                "InvalidParameterCombination",
                "allocatedStorage",
                () -> world.update(database, "allocatedStorage", 100));
    }
}
