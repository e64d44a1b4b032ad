package io.tandem.foundation;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.PolicyDocument;
import io.tandem.testing.RecordedResources;
import java.util.List;

/** Pipelines of an account whose state is somewhere already. */
final class Pipelines {
    static final String POLICY = "aws:iam/policy:Policy";
    static final String ROLE = "aws:iam/role:Role";
    static final List<String> ROLES = List.of(
            "tandem-preview", "tandem-deploy-dev", "tandem-deploy-qa", "tandem-deploy-uat", "tandem-deploy-prod");

    private static final String BUCKET = "arn:aws:s3:::tandem-foundation-state-111122223333-ap-south-2";
    private static final String COPY = "arn:aws:s3:::tandem-foundation-replica-state-111122223333-ap-south-1";
    private static final String KEY = "arn:aws:kms:*:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

    private final RecordedResources recorded;

    private Pipelines(RecordedResources recorded) {
        this.recorded = recorded;
    }

    static Pipelines of(StackFile file) {
        return new Pipelines(RecordedResources.of(ctx -> new Pipeline(
                "tandem-foundation",
                file.foundationSettings(),
                new HeldState(Output.of(List.of(BUCKET, COPY)), Output.of(KEY)),
                ComponentResourceOptions.Empty)));
    }

    RecordedResources recorded() {
        return recorded;
    }

    /** What a role may do. */
    PolicyDocument permissions(String name) {
        return recorded.policy(POLICY, name, "policy");
    }

    /** Who may take a role, as JSON. */
    String trusted(String role) {
        return recorded.policy(ROLE, role, "assumeRolePolicy").condition("JobsOfTheRepository");
    }
}
