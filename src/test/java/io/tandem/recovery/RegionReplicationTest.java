package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.Sites;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegionReplicationTest {
    private static final String CONFIGURATION = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

    @Test
    void everyDatasetOfBothRegionsIsCopiedBothWays() {
        var recorded = between(new String[] {"raw", "curated"}, new String[] {"raw", "curated"});

        assertThat(recorded.inputsOfAll(CONFIGURATION))
                .extracting(inputs -> inputs.get("bucket"))
                .containsExactlyInAnyOrder(
                        "raw-ap-south-1", "raw-ap-south-2", "curated-ap-south-1", "curated-ap-south-2");
    }

    @Test
    void aDatasetOfOneRegionAloneIsNotCopied() {
        var recorded = between(new String[] {"raw"}, new String[] {"raw", "curated"});

        assertThat(recorded.names()).noneMatch(name -> name.contains("curated"));
    }

    @Test
    void oneMoreDatasetAddsTheSameNumberOfResourcesEachTime() {
        int one = made(1);
        int two = made(2);
        int nine = made(9);

        assertThat(nine - two).isEqualTo(7 * (two - one)).isPositive();
    }

    private int made(int count) {
        var names =
                IntStream.range(0, count).mapToObj(number -> "item" + number).toArray(String[]::new);
        return between(names, names).names().size();
    }

    private RecordedResources between(String[] primary, String[] dr) {
        var file = StackFile.dr().without("platform").with("data.datasets", "{}");
        List.of(dr).forEach(dataset -> file.with("data.datasets." + dataset, "{}"));
        var datasets = file.settings().data().datasets();
        return RecordedResources.of(ctx -> new RegionReplication(
                "tandem-prod",
                datasets,
                Sides.of(Sites.MUMBAI, primary),
                Sides.of(Sites.HYDERABAD, dr),
                ComponentResourceOptions.Empty));
    }
}
