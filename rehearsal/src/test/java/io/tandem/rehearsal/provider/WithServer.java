package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Serves the providers on an empty account that refuses only what the catalog says. */
abstract class WithServer {
    final Faults faults = new Faults();
    Account account;
    CloudServer server;

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
}
