package io.tandem.rehearsal.engine;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Effect;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.cloud.Rule;
import io.tandem.rehearsal.cloud.kubernetes.KubernetesEffects;
import io.tandem.rehearsal.cloud.kubernetes.KubernetesRules;
import io.tandem.rehearsal.cloud.rules.AwsEffects;
import io.tandem.rehearsal.cloud.rules.AwsRules;
import io.tandem.rehearsal.provider.CloudServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rehearsal under way: the account is open, the providers answer, and the engine can be run on them. */
public final class Rehearsal implements Stacks {
    private final RehearsalFolder folder;
    private final StackFiles stackFiles;
    private final Catalog catalog = Catalog.load();
    private final Account account;
    private final CloudServer server;

    /**
     * @param raisedQuotas quotas this account had raised: the most there may be, by resource type
     */
    public Rehearsal(RehearsalFolder folder, Faults faults, Map<String, Integer> raisedQuotas) {
        this.folder = folder;
        this.stackFiles = new StackFiles(folder);
        this.account = Account.open(folder.account());
        this.server = new CloudServer(
                catalog, new Cloud(catalog, account, faults, rules(catalog), effects(catalog), raisedQuotas));
    }

    /** Makes Ctrl-C wait for the engine; for commands, whose process is theirs alone. */
    public Rehearsal endingGently() {
        Interruption.prepare();
        return this;
    }

    public Account account() {
        return account;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    public RehearsalFolder folder() {
        return folder;
    }

    /** The stack of the project, made if it is new, with the configuration of its file. */
    @Override
    public EngineStack stack(String name) {
        stackFiles.sync(name);
        new KilledEngine(folder.state()).removeTraces();
        return stack(name, folder.workspace());
    }

    /**
     * The stack without protection, so that it can be destroyed: by its setting and an {@code up}, as on a real account.
     * Flags that AWS keeps, such as a database's deletion protection, go with no less.
     */
    public EngineStack unprotected(String name) {
        var stack = stack(name);
        stackFiles.unprotect(name);
        if (!stack.export().inTheCloud().isEmpty()) {
            stack.up(event -> {});
        }
        return stack;
    }

    /** The stack of another Pulumi project. */
    public EngineStack stack(String name, Path project) {
        var environment = folder.environment(server.debugProviders());
        return EngineStack.select(name, new PulumiCli(project, environment));
    }

    /** Everything that the simulated cloud refuses beyond the catalog's facts. */
    public static List<Rule> rules(Catalog catalog) {
        return Stream.of(AwsRules.all(), KubernetesRules.all(catalog))
                .flatMap(List::stream)
                .toList();
    }

    /** Everything that the simulated cloud does by itself. */
    public static List<Effect> effects(Catalog catalog) {
        return Stream.of(AwsEffects.all(), KubernetesEffects.all(catalog))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        server.close();
        account.close();
    }
}
