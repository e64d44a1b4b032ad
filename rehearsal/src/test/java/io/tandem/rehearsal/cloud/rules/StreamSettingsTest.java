package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.STREAM_CLUSTER_POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.STREAM_CONFIGURATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamSettingsTest extends InWorld {
    private static final String BAD = "BadRequestException";

    @Test
    void propertiesWithCommentsAreTaken() {
        world.make(
                STREAM_CONFIGURATION,
                "serverProperties",
                "# two copies at least\nmin.insync.replicas = 2\n\nauto.create.topics.enable=false\n");
    }

    @Test
    void aChangeIsANewRevision() {
        var configuration = world.one(STREAM_CONFIGURATION);

        assertThat(world.update(configuration, "serverProperties", "min.insync.replicas=2")
                        .outputs())
                .containsEntry("latestRevision", 2.0);
    }

    @ParameterizedTest
    @CsvSource({"name, the events", "name, -events", "serverProperties, min.insync.replicas"})
    void whatMskCannotReadIsRefused(String path, String value) {
        assertRefused(BAD, path, () -> world.make(STREAM_CONFIGURATION, path, value));
    }

    @Test
    void aPolicyThatDoesNotParseIsRefused() {
        assertRefused(BAD, "policy", () -> world.make(STREAM_CLUSTER_POLICY, "policy", "{}"));
    }

    @Test
    void aPolicyForAnotherClusterIsRefused() {
        var policy = Documents.resourcePolicy(
                "kafka:GetBootstrapBrokers", "arn:aws:kafka:ap-south-1:111122223333:cluster/other/1");

        assertRefused(BAD, "policy", () -> world.make(STREAM_CLUSTER_POLICY, "policy", policy));
    }

    @Test
    void aClusterHasOnePolicy() {
        world.one(STREAM_CLUSTER_POLICY);

        assertRefused(BAD, "clusterArn", () -> world.make(STREAM_CLUSTER_POLICY));
    }
}
