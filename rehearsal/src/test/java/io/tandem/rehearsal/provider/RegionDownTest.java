package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.values.Wire;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionDownTest extends WithServer {

    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final Map<String, Object> SILENT =
            Map.of("region", "ap-south-1", "skipCredentialsValidation", "true", "skipRequestingAccountId", "true");

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
