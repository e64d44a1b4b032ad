package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;

import io.tandem.rehearsal.testing.InWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What IAM says to a pipeline's identity provider and to the roles that its jobs take. */
class PipelineIdentityTest extends InWorld {
    private static final String PROVIDER = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
    private static final String ISSUER = "https://token.actions.githubusercontent.com";

    @Test
    void aSecondProviderOfOneAddressIsRefused() {
        world.make(PROVIDER, "url", ISSUER, "clientIdLists", List.of("sts.amazonaws.com"));

        assertRefused(
                "EntityAlreadyExists",
                ISSUER,
                () -> world.make(PROVIDER, "url", ISSUER, "clientIdLists", List.of("another.example.com")));
    }

    @Test
    void aBoundaryThatIsNotThereIsRefused() {
        assertRefused(
                "NoSuchEntity",
                "permissionsBoundary",
                () -> world.make(ROLE, "permissionsBoundary", "arn:aws:iam::111122223333:policy/gone"));
    }

    @Test
    void aPolicyThatIsABoundaryStays() {
        var policy = world.one(POLICY);
        world.make(ROLE, "permissionsBoundary", policy.attribute("arn").orElseThrow());

        assertRefused("DeleteConflict", policy.id(), () -> world.delete(policy));
    }
}
