package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.TwinLookups;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RegionStackTest {
    private static final String PROVIDER = "pulumi:providers:aws";

    private final RecordedResources primary = new RecordedResources();
    private final RecordedResources dr = new RecordedResources(
            Published.by(primary.run(
                            ctx -> RegionStack.build(ctx, StackFile.primary().settings()))
                    .throwOnError()),
            new TwinLookups(primary));

    RegionStackTest() {
        dr.run(ctx -> RegionStack.build(ctx, StackFile.dr().settings())).throwOnError();
    }

    @Test
    void whatOnlyThePrimaryMakesIsTheKeyOfSecretsWithItsReplica() {
        var alone = inTheRegion(primary);
        alone.removeAll(inTheRegion(dr));

        assertThat(alone)
                .containsExactly(
                        "aws:kms/alias:Alias tandem-prod-secrets-alias",
                        "aws:kms/alias:Alias tandem-prod-secrets-replica-alias",
                        "aws:kms/key:Key tandem-prod-secrets-key",
                        "aws:kms/replicaKey:ReplicaKey tandem-prod-secrets-replica-key");
    }

    @Test
    void theTwinMakesNothingThatThePrimaryDoesNot() {
        assertThat(inTheRegion(primary)).containsAll(inTheRegion(dr));
    }

    @Test
    void onlyTheDrStackReadsAnother() {
        assertThat(primary.inputsOfAll("pulumi:pulumi:StackReference")).isEmpty();
        assertThat(dr.inputsOfAll("pulumi:pulumi:StackReference")).hasSize(1);
    }

    @Test
    void eachTwinIsMadeInItsOwnRegion() {
        assertThat(primary.inputs(PROVIDER, "tandem-prod")).containsEntry("region", "ap-south-1");
        assertThat(dr.inputs(PROVIDER, "tandem-prod")).containsEntry("region", "ap-south-2");
    }

    @Test
    void noOtherAccountIsTouched() {
        assertThat(primary.inputs(PROVIDER, "tandem-prod").get("allowedAccountIds"))
                .asString()
                .contains("111122223333");
    }

    @Test
    void everyResourceIsTaggedWithWhatItBelongsTo() {
        assertThat(dr.inputs(PROVIDER, "tandem-prod").get("defaultTags"))
                .asString()
                .contains("project", "tandem", "environment", "prod", "role", "dr", "managed-by", "pulumi");
    }

    @Test
    void everythingIsMadeInTheRegionButTheReplicaOfAKey() {
        assertThat(primary.providersOfAll("aws:kms/replicaKey"))
                .allMatch(provider -> provider.contains("-ap-south-2::"));
        assertThat(dr.providersOfAll("aws:")).isNotEmpty().allMatch(provider -> provider.contains("::tandem-prod::"));
    }

    @Test
    void nothingIsMadeWhileThePrimaryHasPublishedNothing() {
        var alone = new RecordedResources();

        var result = alone.run(ctx -> RegionStack.build(ctx, StackFile.dr().settings()));

        assertThat(result.errors()).isNotEmpty();
        assertThat(alone.names()).allMatch(name -> name.startsWith("pulumi:pulumi:StackReference"));
    }

    private static Set<String> inTheRegion(RecordedResources stack) {
        var names = stack.names();
        names.removeIf(name -> name.startsWith("pulumi:"));
        return names;
    }
}
