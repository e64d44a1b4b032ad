package io.tandem.rehearsal.sweep;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what the account has with what the engine's states know. */
public final class Orphans {
    private final Account account;
    private final Collection<Deployment> deployments;

    public Orphans(Account account, Collection<Deployment> deployments) {
        this.account = account;
        this.deployments = deployments;
    }

    /** Resources of the account that no state knows: they would cost money and nobody would delete them. */
    public List<CloudResource> unknownToTheEngine() {
        var known = new HashSet<List<String>>();
        deployments.forEach(deployment ->
                deployment.inTheCloud().forEach(resource -> known.add(List.of(resource.type(), resource.id()))));
        return account.all().stream()
                .filter(resource -> !known.contains(List.of(resource.type(), resource.id())))
                .toList();
    }

    /** Resources of a state that the account does not have. */
    public List<Resource> missingInTheCloud() {
        Set<List<String>> there = new HashSet<>();
        account.all().forEach(resource -> there.add(List.of(resource.type(), resource.id())));
        return deployments.stream()
                .flatMap(deployment -> deployment.inTheCloud().stream())
                .filter(resource -> !there.contains(List.of(resource.type(), resource.id())))
                .toList();
    }
}
