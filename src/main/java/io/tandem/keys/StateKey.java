package io.tandem.keys;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key of the engine's state and of the secrets in it: a multi-Region key with its replica in the other region under
 * the same alias, so that a state can be read where either region is gone. Only the roles that hold the state may use it;
 * the account's IAM administers it. Needs nothing before it; publishes {@link #arn()} and {@link #replicaArn()}.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html">AWS</a>
 */
public final class StateKey extends ComponentResource {
    private static final String DESCRIPTION = "State of stacks, and the secrets in it";

    private final String alias;
    private final Output<String> arn;
    private final Output<String> replicaArn;

    /**
     * @param name the prefix of the stack's names
     * @param holders ARNs of the roles that hold the state, {@code *} being any part; they need not exist yet
     * @param other where the replica is
     */
    public StateKey(String name, List<String> holders, Site site, TwinRegion other, ComponentResourceOptions options) {
        super("tandem:keys:StateKey", name, options);
        var shape = shape(name, site, other.site(), holders);
        this.alias = shape.alias();
        this.arn = shape.key(true, this::childOptions);
        this.replicaArn = shape(name, other.site(), site, holders)
                .replica(arn, () -> childOptions().provider(other.provider()));
        registerOutputs(Map.of("arn", arn, "replicaArn", replicaArn));
    }

    /** The same in both regions. */
    public String alias() {
        return alias;
    }

    public Output<String> arn() {
        return arn;
    }

    public Output<String> replicaArn() {
        return replicaArn;
    }

    private static KeyShape shape(String name, Site here, Site there, List<String> holders) {
        var policy = new KeyPolicy(here, Optional.of(there.region())).ofState(holders);
        return new KeyShape(name, "state", DESCRIPTION, policy, here.protection());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
