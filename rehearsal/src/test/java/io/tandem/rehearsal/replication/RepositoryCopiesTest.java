package io.tandem.rehearsal.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepositoryCopiesTest extends InWorld {

    private static final String REPLICATION = "aws:ecr/replicationConfiguration:ReplicationConfiguration";

    @BeforeEach
    void create() {
        world.make("aws:ecr/repository:Repository", "name", "tandem/reports");
    }

    private void replicate(Object... rule) {
        var destinations = List.of(Inputs.of("region", "ap-south-2", "registryId", "111122223333"));
        world.make(
                REPLICATION,
                "replicationConfiguration.rules",
                List.of(Inputs.with(Inputs.of("destinations", destinations), rule)));
    }

    private static List<Map<String, Object>> filter(String prefix) {
        return List.of(Inputs.of("filter", prefix, "filterType", "PREFIX_MATCH"));
    }

    private List<Replication> copies() {
        return RepositoryCopies.in(world.cloud().account()).toList();
    }

    @Test
    void everyRepositoryOfTheRegistryIsCopied() {
        replicate();

        assertThat(copies()).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("tandem/reports");
            assertThat(copy.to()).isEqualTo("ap-south-2");
            assertThat(copy.works()).isTrue();
        });
    }

    @Test
    void aFilterChoosesByTheStartOfTheName() {
        replicate("repositoryFilters", filter("tandem/"));

        assertThat(copies()).singleElement().matches(Replication::works);
    }

    @Test
    void aFilterLeavesOthersOut() {
        replicate("repositoryFilters", filter("other/"));

        assertThat(copies())
                .singleElement()
                .extracting(Replication::why)
                .asString()
                .contains("other/");
    }

    /** Environments that share an account share its registry. */
    @Test
    void whatAnotherStackMadeAndAFilterLeavesOutIsNoCopyThatIsBroken() {
        replicate("repositoryFilters", filter("other/"));
        var account = world.cloud().account();
        var own = List.copyOf(account.all(Types.REPOSITORY)).get(0);
        account.put(new CloudResource(
                own.type(),
                own.id(),
                own.scope(),
                own.urn().replace("urn:pulumi:test", "urn:pulumi:dev"),
                true,
                own.inputs(),
                own.outputs()));

        assertThat(copies()).isEmpty();
    }

    @Test
    void aRegistryWithoutRulesCopiesNothing() {
        assertThat(copies()).isEmpty();
    }
}
