package io.tandem.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.PortSamples;
import io.tandem.testing.RecordedResources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimaryRegionTest {
    private static final Map<String, Object> PRIMARY =
            PortSamples.published(StackFile.primary().settings());

    @Test
    void theRightPrimaryIsAccepted() {
        assertThat(errors(PRIMARY)).isEmpty();
    }

    @Test
    void aPrimaryThatPublishedNothingComesUpFirst() {
        assertThat(errors(Map.of()))
                .singleElement()
                .asString()
                .contains("organization/tandem/primary", "has published nothing", "make up STACK=primary");
    }

    @ParameterizedTest
    @CsvSource({
        "role, standalone, what a dr stack reads is primary",
        "environment, test, tandem:environment is prod",
        "account, 999999999999, tandem:account is 111122223333",
        "region, ap-south-2, tandem:peer.region is ap-south-1"
    })
    void anotherStackIsNoPrimaryOfThisOne(String output, String value, String reason) {
        assertThat(errors(primaryWith(output, value)))
                .singleElement()
                .asString()
                .contains("its " + output + " is " + value + ", but " + reason);
    }

    @ParameterizedTest
    @CsvSource({"role, elsewhere", "vpcCidr, everything", "workloadMaxNodes, many", "datasets, raw", "holdings, raw"})
    void aStackOfAnotherProgramIsRefused(String output, String value) {
        assertThat(errors(primaryWith(output, value)))
                .singleElement()
                .asString()
                .contains("is no region of this program");
    }

    @Test
    void aStackThatLacksAnOutputIsNamedWithIt() {
        var older = new HashMap<>(PRIMARY);
        older.remove("logKeyArn");

        assertThat(errors(older)).singleElement().asString().contains("its output logKeyArn is null");
    }

    @Test
    void anOutputThatLacksAPartIsNamedWithIt() {
        var older = primaryWith("datasets", Map.of("raw", Map.of("bucket", "raw-bucket")));

        assertThat(errors(older)).singleElement().asString().contains("its output datasets.raw.arn is null");
    }

    @Test
    void aHoldingOfAnUnknownKindIsNamed() {
        assertThat(errors(primaryWith("holdings", List.of("bucket/raw", "tape/old"))))
                .singleElement()
                .asString()
                .contains("its output holdings[1] is tape/old");
    }

    @Test
    void thePrimaryReadsNobody() {
        var recorded =
                RecordedResources.of(ctx -> PrimaryRegion.of(StackFile.primary().settings()));

        assertThat(recorded.names()).isEmpty();
    }

    private static Map<String, Object> primaryWith(String output, Object value) {
        var outputs = new HashMap<>(PRIMARY);
        outputs.put(output, value);
        return outputs;
    }

    private static List<String> errors(Map<String, Object> primary) {
        return new RecordedResources(primary)
                .run(ctx -> PrimaryRegion.of(StackFile.dr().settings()))
                .errors();
    }
}
