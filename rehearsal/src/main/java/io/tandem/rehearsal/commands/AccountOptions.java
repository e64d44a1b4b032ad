package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.engine.RealAccount;
import io.tandem.rehearsal.engine.Stacks;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that works on the simulated account and on the real one. */
final class AccountOptions {
    enum Account {
        SIMULATED,
        REAL
    }

    @Mixin
    private CloudOptions simulated;

    @Option(
            names = "--cloud",
            required = true,
            paramLabel = "ACCOUNT",
            description = "simulated, or real: the account that this process's credentials are for.")
    private Account account;

    Path project() {
        return simulated.project();
    }

    boolean isReal() {
        return account == Account.REAL;
    }

    /** {@code simulated} or {@code real}. */
    String name() {
        return account.name().toLowerCase(Locale.ROOT);
    }

    Stacks open() {
        if (isReal()) {
            return new RealAccount(project());
        }
        // All environments in one account need one address more than its usual quota.
        simulated.raise("aws:ec2/eip:Eip", 6);
        return simulated.open();
    }
}
