package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.engine.Rehearsal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A simulated account in which one sample of each type is made when it is first needed. */
public final class World implements AutoCloseable {
    public static final String REGION = "ap-south-1";
    private static final Catalog CATALOG = Catalog.load();

    private final Account account;
    private final Cloud cloud;
    private final Samples samples = new Samples(this);
    private final Map<String, CloudResource> ones = new LinkedHashMap<>();
    private int made;

    public World(Path folder) {
        this(folder, new Faults(), Map.of());
    }

    public World(Path folder, Faults faults, Map<String, Integer> quotas) {
        this.account = Account.open(folder);
        this.cloud = new Cloud(CATALOG, account, faults, Rehearsal.rules(CATALOG), Rehearsal.effects(CATALOG), quotas);
    }

    public static ResourceType type(String token) {
        return CATALOG.find(token).orElseThrow();
    }

    public static Catalog catalog() {
        return CATALOG;
    }

    public Cloud cloud() {
        return cloud;
    }

    /** The sample of a type that others lean on. */
    public CloudResource one(String token) {
        var there = ones.get(token);
        if (there == null) {
            there = make(token);
            ones.put(token, there);
        }
        return there;
    }

    /** One more of a type: the sample's inputs with some set anew. */
    public CloudResource make(String token, Object... changes) {
        var sample = samples.of(token);
        return create(token, token.startsWith("kubernetes:") ? clusterScope() : REGION, Inputs.with(sample, changes));
    }

    /** A release of a chart in the sample cluster, which has nodes. */
    public CloudResource release(String chart, Object... changes) {
        one("aws:eks/nodeGroup:NodeGroup");
        return make("kubernetes:helm.sh/v3:Release", Inputs.with(ObjectSamples.release(chart), changes));
    }

    private CloudResource make(String token, Map<String, Object> inputs) {
        return create(token, clusterScope(), inputs);
    }

    /** The scope of the objects in the sample cluster. */
    public String clusterScope() {
        return REGION + "." + one("aws:eks/cluster:Cluster").id();
    }

    public CloudResource create(String token, String region, Map<String, Object> inputs) {
        made++;
        var type = type(token);
        return cloud.create(type, region, "urn:pulumi:test::tandem::%s::sample-%d".formatted(token, made), inputs);
    }

    public CloudResource update(CloudResource resource, Object... changes) {
        return cloud.update(
                type(resource.type()), resource.scope(), resource.id(), Inputs.with(resource.inputs(), changes));
    }

    public void delete(CloudResource resource) {
        cloud.delete(type(resource.type()), resource.scope(), resource.id());
    }

    /** A name that nothing else has. */
    public String freshName() {
        return "sample-" + made;
    }

    /** A block of 256 addresses in the sample VPC that no subnet has. */
    public String freshBlock() {
        made++;
        return "10.0.%d.0/24".formatted(made);
    }

    @Override
    public void close() {
        account.close();
    }
}
