package io.tandem.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.policy.rules.Rule;
import io.tandem.policy.testing.Golden;
import io.tandem.policy.testing.StateResource;
import io.tandem.policy.testing.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No resource type of the program is one that no rule looks at: neither by itself, nor as a part of another. */
class CoverageTest {
    /** Types without anything to get wrong that another type's rule would not see. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry("aws:acm/certificateValidation:CertificateValidation", "waits for a certificate"),
            Map.entry("aws:kms/alias:Alias", "a name of a key"),
            Map.entry("aws:rds/subnetGroup:SubnetGroup", "a list of subnets, which have rules"),
            Map.entry(
                    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
                    "lets Route 53 write, and nothing else can be named"),
            Map.entry("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "trusted by roles, which have rules"),
            Map.entry("aws:secretsmanager/secretVersion:SecretVersion", "a value, which nobody should look at"),
            Map.entry("aws:ec2/routeTable:RouteTable", "joins routes to subnets for ec2-routes-closed"),
            Map.entry(
                    "aws:ec2/routeTableAssociation:RouteTableAssociation",
                    "joins routes to subnets for ec2-routes-closed"),
            Map.entry("aws:cloudwatch/dashboard:Dashboard", "shows, and keeps nothing"),
            Map.entry("aws:iam/instanceProfile:InstanceProfile", "carries a role, which has rules"),
            Map.entry("kubernetes:scheduling.k8s.io/v1:PriorityClass", "an order of pods"),
            Map.entry("aws:ec2/internetGateway:InternetGateway", "reached by routes, which have rules"));

    @ParameterizedTest
    @ValueSource(strings = {"foundation", "both"})
    void everyTypeOfTheProgramIsLookedAt(String stacks) {
        var world = Golden.world(stacks);
        var asked = Packs.named(Packs.ALL).rules().stream()
                .map(Rule::types)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        var types = world.resources().stream()
                .map(StateResource::type)
                .filter(type -> type.startsWith("aws:") || type.startsWith("kubernetes:"))
                .filter(type -> !asked.contains(type) && !EXEMPT.containsKey(type))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(types.stream().filter(type -> !isMissed(world, type))).isEmpty();
    }

    /** Whether some rule says another thing of the rest when all resources of the type are gone. */
    private static boolean isMissed(World world, String type) {
        var rest = world.resources().stream()
                .filter(resource -> !resource.type().equals(type))
                .toList();
        return !outcomes(new World(rest)).equals(outcomes(world));
    }

    private static Set<String> outcomes(World world) {
        return world.judged(GoldenTest.waivers()).stream()
                .map(finding -> finding.rule().id() + " " + finding.resource().urn() + " " + finding.outcome())
                .collect(Collectors.toSet());
    }
}
