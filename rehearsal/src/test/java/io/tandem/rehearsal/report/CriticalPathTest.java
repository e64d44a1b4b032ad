package io.tandem.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.engine.Deployment;
import io.tandem.rehearsal.engine.Deployment.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CriticalPathTest {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String EIP = "aws:ec2/eip:Eip";
    private static final String NAT = "aws:ec2/natGateway:NatGateway";
    private static final String CLUSTER = "aws:eks/cluster:Cluster";

    private final Catalog catalog = Catalog.load();

    @Test
    void theBringUpTakesAsLongAsItsSlowestChain() {
        var path = path(
                custom("vpc", VPC), custom("eip", EIP), custom("nat", NAT, "vpc", "eip"), custom("cluster", CLUSTER));

        assertThat(path.seconds()).isEqualTo(create(CLUSTER));
        assertThat(path.steps()).extracting(CriticalPath.Step::name).containsExactly("cluster");
    }

    @Test
    void aChainIsTheSumOfItsSteps() {
        var path = path(custom("vpc", VPC), custom("eip", EIP), custom("nat", NAT, "vpc", "eip"));

        assertThat(path.seconds()).isEqualTo(create(VPC) + create(NAT));
        assertThat(path.steps()).extracting(CriticalPath.Step::name).containsExactly("vpc", "nat");
    }

    @Test
    void whatNeedsAComponentWaitsForEverythingInIt() {
        var path = path(
                component("room"),
                child("cluster", CLUSTER, "room"),
                child("vpc", VPC, "room"),
                custom("eip", EIP, "room"));

        assertThat(path.steps()).extracting(CriticalPath.Step::name).containsExactly("cluster", "eip");
    }

    private CriticalPath path(Resource... resources) {
        return CriticalPath.of(catalog, new Deployment(List.of(resources)));
    }

    private int create(String type) {
        return catalog.find(type).orElseThrow().durations().of("create", Map.of());
    }

    private static Resource custom(String name, String type, String... needs) {
        return new Resource("::" + name, type, name, true, Map.of(), Map.of(), urns(needs), Optional.empty());
    }

    private static Resource child(String name, String type, String parent) {
        return new Resource("::" + name, type, name, true, Map.of(), Map.of(), Set.of(), Optional.of("::" + parent));
    }

    private static Resource component(String name) {
        return new Resource("::" + name, "tandem:test:Room", "", false, Map.of(), Map.of(), Set.of(), Optional.empty());
    }

    private static Set<String> urns(String... names) {
        return List.of(names).stream().map(name -> "::" + name).collect(Collectors.toSet());
    }
}
