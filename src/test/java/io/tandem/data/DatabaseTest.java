package io.tandem.data;

import static io.tandem.data.BuiltDatabases.DATABASE;
import static io.tandem.data.BuiltDatabases.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTest {
    private static final String BOTH = "io.tandem.data.BuiltDatabases#bothRegions";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

    @ParameterizedTest
    @MethodSource(BOTH)
    void everyDatabaseIsEncryptedWithTheKeyOfItsRegion(RecordedResources region) {
        assertThat(region.inputs(DATABASE, FIRST))
                .containsEntry("storageEncrypted", true)
                .containsEntry("kmsKeyId", "arn:database-key")
                .containsEntry("performanceInsightsKmsKeyId", "arn:database-key");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void everyDatabaseSurvivesTheLossOfAZone(RecordedResources region) {
        assertThat(region.inputs(DATABASE, FIRST)).containsEntry("multiAz", true);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void everyDatabaseIsBackedUp(RecordedResources region) {
        assertThat((Double) region.inputs(DATABASE, FIRST).get("backupRetentionPeriod"))
                .isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void noDatabaseIsLostByAccident(RecordedResources region) {
        assertThat(region.isProtected(DATABASE, FIRST)).isTrue();
        assertThat(region.inputs(DATABASE, FIRST)).containsEntry("deletionProtection", true);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void aDatabaseThatLeavesTheStackStaysInAwsWithItsLogs(RecordedResources region) {
        assertThat(region.isRetained(DATABASE, FIRST)).isTrue();
        assertThat(region.isRetained(LOG_GROUP, FIRST + "-postgresql")).isTrue();
    }

    @Test
    void withoutProtectionADatabaseCanBeDestroyed() {
        var loose = BuiltDatabases.with(StackFile.primary().with("protection", "false"));

        assertThat(loose.isProtected(DATABASE, FIRST)).isFalse();
        assertThat(loose.isRetained(DATABASE, FIRST)).isFalse();
        assertThat(loose.inputs(DATABASE, FIRST)).containsEntry("deletionProtection", false);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void theDatabaseLivesInTheDataSubnets(RecordedResources region) {
        assertThat(region.inputs(DATABASE, FIRST))
                .containsEntry("dbSubnetGroupName", "tandem-prod-database")
                .containsEntry("publiclyAccessible", false);
        assertThat(region.inputs("aws:rds/subnetGroup:SubnetGroup", "tandem-prod-database-subnets"))
                .containsEntry("subnetIds", List.of("data-1", "data-2"));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void onlyTheClusterReachesTheDatabase(RecordedResources region) {
        var door = region.inputs("aws:ec2/securityGroup:SecurityGroup", "tandem-prod-database-door");

        assertThat(door.get("ingress"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("securityGroups", List.of("sg-cluster"))
                .containsEntry("fromPort", 5432.0)
                .containsEntry("toPort", 5432.0)
                .doesNotContainKey("cidrBlocks");
        assertThat(door).doesNotContainKey("egress");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void everyConnectionIsEncrypted(RecordedResources region) {
        assertThatParameters(region).contains(parameter("rds.force_ssl", "1", "immediate"));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void statementsAreAuditedWithoutWritingPasswords(RecordedResources region) {
        assertThatParameters(region)
                .contains(
                        parameter("shared_preload_libraries", "pg_stat_statements,pgaudit", "pending-reboot"),
                        parameter("pgaudit.log", "ddl,role", "immediate"),
                        parameter("log_statement", "none", "immediate"));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void logsAreEncryptedBeforeTheFirstLineIsWritten(RecordedResources region) {
        assertThat(region.inputs(DATABASE, FIRST))
                .containsEntry("enabledCloudwatchLogsExports", List.of("postgresql", "upgrade"));
        assertThat(region.dependencies(DATABASE, FIRST)).containsExactly(FIRST + "-postgresql", FIRST + "-upgrade");
        assertThat(region.inputs(LOG_GROUP, FIRST + "-postgresql"))
                .containsEntry("name", "/aws/rds/instance/" + FIRST + "/postgresql")
                .containsEntry("kmsKeyId", "arn:logs-key")
                .containsEntry("retentionInDays", 90.0);
    }

    @ParameterizedTest
    @CsvSource({"ap-south-1, primary", "ap-south-2, dr"})
    void monitoringWorksForTheRegionsDatabasesOnly(String regionName, String stack) {
        var region = BuiltDatabases.with(stack.equals("dr") ? StackFile.dr() : StackFile.primary());

        assertThat(region.inputs("aws:iam/role:Role", "tandem-prod-database-monitoring"))
                .containsEntry("name", "tandem-prod-" + regionName + "-database-monitoring");
        assertThat(region.inputs("aws:iam/role:Role", "tandem-prod-database-monitoring")
                        .get("assumeRolePolicy"))
                .asString()
                .contains("\"aws:SourceAccount\": \"111122223333\"")
                .contains("\"arn:aws:rds:" + regionName + ":111122223333:db:tandem-prod-database-*\"");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void whoeverHasATwinHearsOfReplicationLag(RecordedResources region) {
        assertThat(region.inputs("aws:cloudwatch/metricAlarm:MetricAlarm", FIRST + "-lag"))
                .containsEntry("metricName", "ReplicaLag")
                .containsEntry("dimensions", Map.of("DBInstanceIdentifier", FIRST))
                .containsEntry("threshold", 600.0)
                .containsEntry("alarmActions", List.of("arn:alarms"))
                .containsEntry("insufficientDataActions", List.of("arn:alarms"));
    }

    @Test
    void withoutATwinThereIsNoLag() {
        var standalone = BuiltDatabases.with(StackFile.standalone());

        assertThat(standalone.inputsOfAll("aws:cloudwatch/metricAlarm:MetricAlarm"))
                .isEmpty();
    }

    private static ListAssert<Object> assertThatParameters(RecordedResources region) {
        return assertThat(region.inputs("aws:rds/parameterGroup:ParameterGroup", "tandem-prod-database-postgres17")
                        .get("parameters"))
                .asInstanceOf(InstanceOfAssertFactories.LIST);
    }

    private static Map<String, String> parameter(String name, String value, String applied) {
        return Map.of("name", name, "value", value, "applyMethod", applied);
    }
}
