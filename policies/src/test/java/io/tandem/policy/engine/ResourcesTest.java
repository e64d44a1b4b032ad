package io.tandem.policy.engine;

import static io.tandem.policy.engine.Session.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;

class ResourcesTest {
    @Test
    void aResourceOfAwsMayHaveARegionOfItsOwn() {
        assertThat(region("aws:s3/bucket:Bucket", text("eu-west-1"))).isEqualTo("eu-west-1");
        assertThat(region("aws:s3/bucket:Bucket", text(""))).isEqualTo("eu-central-1");
    }

    @Test
    void aRegionThatIsNotKnownYetIsTheProviders() {
        assertThat(region("aws:s3/bucket:Bucket", text("04da6b54-80e4-46f7-96ec-b56ff0331ba9")))
                .isEqualTo("eu-central-1");
    }

    @Test
    void whatOthersCallARegionIsTheirs() {
        assertThat(region("gcp:storage/bucket:Bucket", text("europe-west1"))).isEqualTo("eu-central-1");
    }

    private static String region(String type, Value region) {
        return Resources.of(AnalyzeRequest.newBuilder()
                        .setType(type)
                        .setProperties(Struct.newBuilder().putFields("region", region))
                        .setProvider(AnalyzerProviderResource.newBuilder()
                                .setProperties(Struct.newBuilder().putFields("region", text("eu-central-1"))))
                        .build())
                .region()
                .orElse("");
    }
}
