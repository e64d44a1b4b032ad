package io.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.PortSamples;
import io.tandem.testing.RecordedResources;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionDataTest {

    @Test
    void everyDatasetAndTableOfTheSettingsIsMade() {
        var names = built(StackFile.primary(), Optional.empty()).names();

        assertThat(names)
                .contains(
                        "tandem:data:Dataset tandem-prod-raw",
                        "tandem:data:Dataset tandem-prod-curated",
                        "tandem:data:Dataset tandem-prod-reports",
                        "tandem:data:DynamoTable tandem-prod-events",
                        "tandem:data:DynamoTable tandem-prod-sessions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"data.datasets | {}", "data.tables | {hashKey: 'id:S'}"})
    void oneMoreAddsTheSameNumberOfResourcesEachTime(String map, String entry) {
        int one = resources(StackFile.primary().without("platform").with(map, entries(1, entry)));
        int two = resources(StackFile.primary().without("platform").with(map, entries(2, entry)));
        int nine = resources(StackFile.primary().without("platform").with(map, entries(9, entry)));

        assertThat(nine - two).isEqualTo(7 * (two - one)).isPositive();
    }

    @Test
    void aTableThatThePrimaryDoesNotHaveIsNotReplicated() {
        var dr = new RecordedResources();

        var result = dr.run(ctx -> build(
                StackFile.dr().without("platform").with("data.tables", "{orders: {hashKey: 'id:S'}}"),
                Optional.of(PortSamples.DATA)));

        assertThat(result.errors())
                .singleElement()
                .asString()
                .contains("tandem:data.tables.orders", "the primary has none of that name");
    }

    private static String entries(int number, String entry) {
        return IntStream.range(0, number)
                .mapToObj(count -> "item" + count + ": " + entry)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static int resources(StackFile file) {
        return built(file, Optional.empty()).names().size();
    }

    private static RecordedResources built(StackFile file, Optional<DataAccess> origin) {
        return RecordedResources.of(ctx -> build(file, origin));
    }

    private static void build(StackFile file, Optional<DataAccess> origin) {
        var settings = file.settings();
        new RegionData(
                settings.name(), settings.data(), DataFoundations.of(settings), origin, ComponentResourceOptions.Empty);
    }
}
