package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API of the simulated cloud: create, read, update, delete, each refused where AWS refuses it. */
public final class Cloud {
    private final Account account;
    private final Attributes attributes;
    private final Faults faults;
    private final List<Rule> rules;
    private final List<Effect> effects;

    /**
     * @param rules what AWS checks per type, beyond references, unique names and quotas
     * @param effects what else AWS does with a call that it agrees to
     * @param raisedQuotas quotas this account had raised: the most there may be, by resource type
     */
    public Cloud(
            Catalog catalog,
            Account account,
            Faults faults,
            List<Rule> rules,
            List<Effect> effects,
            Map<String, Integer> raisedQuotas) {
        this.account = account;
        this.attributes = new Attributes(catalog, account);
        this.faults = faults;
        this.rules = new ArrayList<>(List.of(new References(catalog), new Scarcity(raisedQuotas)));
        this.rules.addAll(rules);
        this.effects = effects;
    }

    public Account account() {
        return account;
    }

    /**
     * Makes a resource. One that was made for the same URN and never came back to the engine, because one of the two
     * was killed, goes first: the call is repeated, not the resource. AWS gives the same with client tokens.
     */
    public synchronized CloudResource create(ResourceType type, String region, String urn, Map<String, Object> inputs) {
        var scope = scope(type, region);
        faults.onCall(Operation.CREATE, type, scope, urn);
        reachOthers("create", type, inputs);
        account.all(type.token(), scope).stream()
                .filter(left -> !left.claimed() && left.urn().equals(urn))
                .forEach(account::remove);
        var request = new Request(Operation.CREATE, type, scope, inputs, null, account);
        check(request);
        var outputs = attributes.ofNew(type, scope, inputs);
        var id = String.valueOf(outputs.remove("id"));
        var resource = settle(request, new CloudResource(type.token(), id, scope, urn, false, inputs, outputs));
        account.put(SensitiveValues.sealed(type, resource, account.seal()));
        return resource;
    }

    /** What a preview shows of a resource to be made. */
    public Map<String, Object> expect(ResourceType type, Map<String, Object> inputs) {
        return Attributes.expected(type, inputs);
    }

    /** The resource as it is, or empty if it is gone. */
    public synchronized Optional<CloudResource> read(ResourceType type, String region, String id) {
        var scope = scope(type, region);
        faults.onRead(type, scope);
        account.find(type.token(), scope, id).ifPresent(found -> reachOthers("read", type, found.inputs()));
        return claim(type, region, id).map(found -> SensitiveValues.opened(type, found, account.seal()));
    }

    /** Asks a service for what is no resource of the program; fails like any call if its region is down. */
    public synchronized Account ask(String service, String scope) {
        faults.onRead(service, scope);
        return account;
    }

    /** Whether nothing in a region answers. */
    public boolean isDown(String region) {
        return faults.isDown(region);
    }

    /** Notes that the engine knows the id. */
    public synchronized Optional<CloudResource> claim(ResourceType type, String region, String id) {
        var found = account.find(type.token(), scope(type, region), id);
        found.filter(resource -> !resource.claimed()).ifPresent(resource -> account.put(resource.claim()));
        return found;
    }

    public synchronized CloudResource update(ResourceType type, String region, String id, Map<String, Object> inputs) {
        var scope = scope(type, region);
        var current = account.find(type.token(), scope, id)
                .orElseThrow(() -> new Refusal(type.notFound(), "%s '%s' does not exist".formatted(type.kind(), id)));
        faults.onCall(Operation.UPDATE, type, scope, current.urn());
        reachOthers("update", type, current.inputs());
        var request = new Request(Operation.UPDATE, type, scope, inputs, current, account);
        check(request);
        var changed = settle(request, current.with(inputs, attributes.ofChanged(type, current, inputs)));
        account.put(SensitiveValues.sealed(type, changed, account.seal()));
        return changed;
    }

    /** Deletes a resource; one that is gone already is no error, as with the real provider. */
    public synchronized void delete(ResourceType type, String region, String id) {
        var scope = scope(type, region);
        account.find(type.token(), scope, id).ifPresent(current -> {
            faults.onCall(Operation.DELETE, type, scope, current.urn());
            reachOthers("delete", type, current.inputs());
            var request = new Request(Operation.DELETE, type, scope, current.inputs(), current, account);
            check(request);
            account.remove(current);
            settle(request, current);
        });
    }

    /** Some calls go to a second region, that of a resource which is named. */
    private void reachOthers(String operation, ResourceType type, Map<String, Object> inputs) {
        type.alsoCalls().forEach((path, operations) -> Paths.text(inputs, path)
                .filter(arn -> operations.contains(operation))
                .ifPresent(arn -> faults.onReach(type.service(), Regions.of(arn))));
    }

    private CloudResource settle(Request request, CloudResource resource) {
        var settled = resource;
        for (var effect : effects) {
            settled = effect.of(request, settled);
        }
        return settled;
    }

    private void check(Request request) {
        rules.forEach(rule -> rule.check(request));
    }

    private static String scope(ResourceType type, String region) {
        return type.global() ? "global" : region;
    }
}
