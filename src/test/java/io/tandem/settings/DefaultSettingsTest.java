package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultSettingsTest {
    @Test
    void aStackFileNeedsOnlyToSayWhatTheStackIsAndWhereItLies() {
        Map<String, String> config = Map.of(
                "tandem:role", "standalone",
                "tandem:environment", "dev",
                "tandem:region", "ap-south-2",
                "tandem:account", "111122223333",
                "tandem:network", "{\"cidr\": \"10.2.0.0/16\"}");

        assertThat(StackSettings.read(config, StackFile.TODAY))
                .isEqualTo(new StackSettings(
                        Role.STANDALONE,
                        "dev",
                        "ap-south-2",
                        "111122223333",
                        true,
                        DataClass.CONFIDENTIAL,
                        Optional.empty(),
                        Optional.empty(),
                        network(),
                        cluster(),
                        new DataSettings(
                                365,
                                Map.of(),
                                Map.of(),
                                Optional.empty(),
                                Map.of(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                new BackupSettings("cron(0 23 * * ? *)", 60, 480, 35, 35, Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        new AlarmSettings(List.of()),
                        new ObserveSettings(5, 5, 1000, 10, 80, 1000, 20, 10, 30),
                        Optional.empty()));
    }

    @Test
    void aTwinNeedsOnlyToDeclareItsObjectives() {
        assertThat(StackFile.dr()
                        .with("recovery", "{rtoSeconds: 7200, rpoSeconds: 1800}")
                        .settings()
                        .recovery())
                .contains(new RecoverySettings(7200, 1800, 900, 900, 600, Map.of()));
    }

    @Test
    void aSmallDatabaseIsGivenTheAlarmOfATenth() {
        var file = StackFile.primary()
                .with("data.database.storage", "{allocatedGiB: 50, maxAllocatedGiB: 100}")
                .without("observe");

        assertThat(file.settings().observe().databaseFreeStorageGiB()).isEqualTo(5);
    }

    private static NetworkSettings network() {
        return new NetworkSettings(
                Cidr.parse("10.2.0.0/16"),
                List.of("ap-south-2a", "ap-south-2b", "ap-south-2c"),
                NatGateways.PER_AZ,
                List.of(
                        "ecr.api",
                        "ecr.dkr",
                        "sts",
                        "logs",
                        "ec2",
                        "eks",
                        "eks-auth",
                        "elasticloadbalancing",
                        "autoscaling",
                        "secretsmanager",
                        "kms",
                        "sqs"),
                List.of(5432),
                90);
    }

    private static ClusterSettings cluster() {
        return new ClusterSettings(
                "1.35",
                List.of(),
                List.of(),
                90,
                new NodePoolSettings(List.of("m7i.large", "m6i.large"), 2, 3, 6, 50),
                new NodePoolSettings(List.of("m7i.xlarge", "m6i.xlarge"), 2, 3, 12, 100),
                new AddOnVersions(
                        "v1.20.4-eksbuild.2",
                        "v1.35.0-eksbuild.2",
                        "v1.12.4-eksbuild.1",
                        "v1.52.1-eksbuild.1",
                        "v1.3.9-eksbuild.3"),
                Optional.empty());
    }
}
