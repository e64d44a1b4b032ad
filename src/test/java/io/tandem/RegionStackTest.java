package io.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RegionStackTest {
    private static final String PROVIDER = "pulumi:providers:aws";
    private static final String DNS = "tandem-prod-us-east-1";

    private final BothStacks stacks = BothStacks.up();
    private final RecordedResources primary = stacks.primary();
    private final RecordedResources dr = stacks.dr();

    @Test
    void theTwinsDifferInWhatOneStackMakesForBoth() {
        assertThat(typesOnlyIn(primary, dr))
                .containsExactlyInAnyOrder(
                        "aws:kms/key:Key",
                        "aws:kms/alias:Alias",
                        "aws:kms/replicaKey:ReplicaKey",
                        "aws:cloudwatch/dashboard:Dashboard",
                        "aws:dynamodb/table:Table",
                        "aws:route53/zone:Zone",
                        "aws:route53/record:Record",
                        "aws:route53/healthCheck:HealthCheck",
                        "aws:secretsmanager/secret:Secret",
                        "aws:secretsmanager/secretVersion:SecretVersion",
                        "aws:ecr/replicationConfiguration:ReplicationConfiguration");
        assertThat(typesOnlyIn(dr, primary))
                .containsExactlyInAnyOrder(
                        "aws:dynamodb/tableReplica:TableReplica",
                        "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
                        "aws:iam/role:Role",
                        "aws:iam/rolePolicy:RolePolicy",
                        "aws:cloudwatch/dashboard:Dashboard",
                        "aws:cloudwatch/metricAlarm:MetricAlarm");
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
    void everyResourceIsTaggedWithWhatItsLossWouldMean() {
        assertThat(primary.inputs(PROVIDER, "tandem-prod").get("defaultTags"))
                .asString()
                .contains("data-class", "confidential", "rto-seconds", "3600", "rpo-seconds", "900");
    }

    @Test
    void whatThePrimaryMakesInTheTwinsRegionIsTheKeyOfTheSecrets() {
        assertThat(primary.madeBy("tandem-prod-ap-south-2"))
                .containsExactly(
                        "aws:kms/alias:Alias tandem-prod-secrets-replica-alias",
                        "aws:kms/replicaKey:ReplicaKey tandem-prod-secrets-replica-key");
    }

    @Test
    void theRestIsMadeByTheProviderOfTheRegion() {
        assertThat(primary.madeBy("tandem-prod")).isNotEmpty();
        assertThat(awsResources(primary))
                .allMatch(name -> primary.madeBy("tandem-prod").contains(name)
                        || primary.madeBy("tandem-prod-ap-south-2").contains(name)
                        || primary.madeBy(DNS).contains(name));
    }

    @Test
    void whatThePrimaryMakesWhereRoute53PublishesWatchesTheDns() {
        assertThat(primary.madeBy(DNS)).isNotEmpty().allMatch(name -> name.contains(" tandem-prod-dns-"));
    }

    @Test
    void theDrStackMakesNothingWhereRoute53Publishes() {
        assertThat(dr.names()).doesNotContain(PROVIDER + " " + DNS);
    }

    @Test
    void onlyWhatReplicatesNamesAKeyOfTheOtherRegion() {
        assertThat(dr.mentioning("arn:aws:kms:ap-south-1"))
                .isNotEmpty()
                .allMatch(name -> name.matches("aws:iam/rolePolicy:\\S+ tandem-prod-\\w+-(forward|reverse)-policy")
                        || name.matches("aws:s3/bucketReplicationConfig:\\S+ tandem-prod-\\w+-reverse"));
        assertThat(primary.mentioning("arn:aws:kms:ap-south-2"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("aws:secretsmanager/secret:Secret "));
    }

    @Test
    void whatTheDrStackMakesInThePrimarysRegionIsReplication() {
        assertThat(dr.madeBy("tandem-prod-ap-south-1"))
                .isNotEmpty()
                .allMatch(
                        name -> name.matches(
                                "aws:(s3/bucketReplicationConfig|cloudwatch/metricAlarm):\\S+ tandem-prod-\\w+-(forward|reverse)(-\\w+)?"));
    }

    @Test
    void everyLogIsEncryptedAndNotKeptForEver() {
        for (var stack : List.of(primary, dr)) {
            assertThat(stack.inputsOfAll("aws:cloudwatch/logGroup:LogGroup"))
                    .isNotEmpty()
                    .allSatisfy(group -> assertThat(group).containsKeys("kmsKeyId", "retentionInDays"));
        }
    }

    @Test
    void nothingIsMadeWhileThePrimaryHasPublishedNothing() {
        var alone = new RecordedResources();

        var result = alone.run(ctx -> RegionStack.build(ctx, StackFile.dr().settings()));

        assertThat(result.errors()).isNotEmpty();
        assertThat(alone.names()).allMatch(name -> name.startsWith("pulumi:pulumi:StackReference"));
    }

    private static Set<String> typesOnlyIn(RecordedResources one, RecordedResources other) {
        var names = awsResources(one);
        names.removeAll(other.names());
        names.removeAll(one.madeBy(DNS));
        return names.stream().map(name -> name.substring(0, name.indexOf(' '))).collect(Collectors.toSet());
    }

    private static Set<String> awsResources(RecordedResources stack) {
        var names = stack.names();
        names.removeIf(name -> !name.startsWith("aws:"));
        return names;
    }
}
