package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.settings.StackFile;
import io.tandem.testing.MutatedProgram;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.TwinLookups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the statement that makes a replica out of the program: then the DR stack has to name what has none. */
@TestInstance(Lifecycle.PER_CLASS)
class TwinCheckMutationTest {
    private final Made whole = primary(MutatedProgram.whole());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bucket/curated, bucket/raw, bucket/reports | recovery/DatasetReplication.java | new ReplicationFlow(name, dataset, "forward", new ReplicationRule(settings, primary, dr), childOptions()); | ``
            bucket/curated, bucket/raw, bucket/reports | recovery/DatasetReplication.java | new ReplicationFlow(name, dataset, "reverse", new ReplicationRule(settings, dr, primary), childOptions()); | ``
            database/tandem-prod | data/RegionData.java | settings.database().map(shape | settings.database().filter(any -> origin.isEmpty()).map(shape
            repository/api, repository/web | data/RegionData.java | settings.repositories(), on | origin.isEmpty() ? settings.repositories() : Map.of(), on
            cache/tandem-prod | data/RegionData.java | settings.cache().map(shape | settings.cache().filter(any -> origin.isEmpty()).map(shape
            stream/tandem-prod | data/RegionData.java | settings.streaming().map(shape | settings.streaming().filter(any -> origin.isEmpty()).map(shape
            stream/tandem-prod | data/Streaming.java | new StreamReplicator(name, origin.orElseThrow(), access, gate.securityGroupId(), on, partOptions()) | gate.securityGroupId()
            vault/tandem-prod | data/RegionData.java | new Backups(name, settings.backups(), stores(database, tables), on, childOptions()).vaultArn() | origin.map(DataAccess::vaultArn).orElseGet(() -> new Backups(name, settings.backups(), stores(database, tables), on, childOptions()).vaultArn())
            table/events, table/sessions               | data/DynamoTable.java            | replica(table.arn()) | table.arn()
            """)
    void aReplicaThatTheTwinMakesIsMissed(String holdings, String file, String statement, String instead) {
        var program = MutatedProgram.without(file, statement, instead);

        assertThat(missing(whole, program)).containsExactly(holdings.split(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            secret/analytics, secret/argocd-sso, secret/cache, secret/database, secret/grafana, key/secrets | keys/RegionKeys.java      | .map(arn -> replica(KeyUse.SECRETS, arn, region)) | .map(arn -> arn)
            secret/analytics, secret/argocd-sso, secret/cache, secret/database, secret/grafana  | data/GeneratedSecret.java | .ifPresent(twin -> secret.replicas(               | .filter(String::isEmpty).ifPresent(twin -> secret.replicas(
            """)
    void aReplicaThatThePrimaryMakesIsMissed(String holdings, String file, String statement, String instead) {
        var program = MutatedProgram.without(file, statement, instead);

        assertThat(missing(primary(program), program)).containsExactly(holdings.split(", "));
    }

    /** A primary that is up. */
    private record Made(RecordedResources resources, Map<String, Object> outputs) {}

    private static StackFile withEveryStore(StackFile file) {
        return file.with("network.dataPorts", "[5432, 6379, 9098]")
                .with("data.cache", "{}")
                .with("data.streaming", "{}");
    }

    private static Made primary(MutatedProgram program) {
        var resources = new RecordedResources();
        var run = resources.run(ctx -> program.build(ctx, withEveryStore(StackFile.primary())));
        return new Made(resources, Published.by(run.throwOnError()));
    }

    private static List<String> missing(Made primary, MutatedProgram program) {
        return new RecordedResources(primary.outputs(), new TwinLookups(primary.resources()))
                .run(ctx -> program.build(ctx, withEveryStore(StackFile.dr()))).errors().stream()
                        .distinct()
                        .flatMap(String::lines)
                        .filter(line -> line.contains(" has no counterpart here: "))
                        .map(line -> line.strip().split(" ", 2)[0])
                        .toList();
    }
}
