package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.values.Wire;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionDownTest {

    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final Map<String, Object> SILENT =
            Map.of("region", "ap-south-1", "skipCredentialsValidation", "true", "skipRequestingAccountId", "true");

    private final Faults faults = new Faults();
    private Account account;
    private CloudServer server;

    @BeforeEach
    void serve(@TempDir Path folder) {
        var catalog = Catalog.load();
        account = Account.open(folder);
        server = new CloudServer(catalog, new Cloud(catalog, account, faults, List.of(), List.of(), Map.of()));
    }

    @AfterEach
    void close() {
        server.close();
        account.close();
    }

    /** A provider that skips every probe and made a log group before its region went down. */
    private EngineCalls silentWithLogGroup() {
        var provider = new EngineCalls(server, "aws").configure(SILENT);
        var unused = provider.create(LOG_GROUP, "audit", Map.of("name", "audit"));
        faults.takeDown("ap-south-1");
        return provider;
    }

    @Test
    void aProviderThatProbesIsNotConfigured() {
        faults.takeDown("ap-south-1");

        try (var provider = new EngineCalls(server, "aws")) {
            assertThatThrownBy(() -> provider.configure(Map.of("region", "ap-south-1")))
                    .hasMessageContaining("sts.ap-south-1")
                    .hasMessageContaining("i/o timeout");
        }
    }

    @Test
    void aProviderThatSkipsTheProbesIsConfigured() {
        faults.takeDown("ap-south-1");

        new EngineCalls(server, "aws").configure(SILENT).close();
    }

    @Test
    void aProviderThatSkipsTheAccountMustNotBeGivenTheAllowedOnes() {
        var configuration = new HashMap<>(SILENT);
        configuration.put("allowedAccountIds", "[\"" + Account.ID + "\"]");

        try (var provider = new EngineCalls(server, "aws")) {
            assertThatThrownBy(() -> provider.configure(configuration)).hasMessageContaining("account ID not allowed");
        }
    }

    @Test
    void whatIsThereIsPreviewedWithoutACall() {
        try (var provider = silentWithLogGroup()) {
            var inputs = provider.check(LOG_GROUP, "audit", Map.of("name", "audit", "retentionInDays", 7))
                    .getInputs();

            assertThat(provider.diff(LOG_GROUP, "audit", Map.of("name", "audit"), Wire.read(inputs))
                            .getDiffsList())
                    .containsExactly("retentionInDays");
        }
    }

    @Test
    void whatIsThereIsNeitherReadNorChanged() {
        try (var provider = silentWithLogGroup()) {
            assertThatThrownBy(() -> provider.read(LOG_GROUP, "audit")).hasMessageContaining("i/o timeout");
            assertThatThrownBy(() -> provider.update(LOG_GROUP, "audit", Map.of("name", "audit")))
                    .hasMessageContaining("i/o timeout");
            assertThatThrownBy(() -> provider.create(LOG_GROUP, "flow", Map.of()))
                    .hasMessageContaining("i/o timeout");
        }
    }
}
