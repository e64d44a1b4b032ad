package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.SUBNET;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.cloud.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every rule and the type it is for. */
public final class AwsRules {
    private static final Set<Operation> ASKED = EnumSet.of(Operation.CREATE, Operation.UPDATE);

    private AwsRules() {}

    public static List<Rule> all() {
        return List.of(
                asked(VPC, Vpcs::size),
                asked(SUBNET, Subnets::range),
                asked(SUBNET, Subnets::conflict),
                asked(SUBNET, Subnets::zone));
    }

    /** A rule for what a resource is asked to be, at its creation and at its updates. */
    private static Rule asked(String type, Rule rule) {
        return new Bound(type, ASKED, rule);
    }

    private record Bound(String type, Set<Operation> operations, Rule rule) implements Rule {
        @Override
        public void check(Request request) {
            if (request.type().token().equals(type) && operations.contains(request.operation())) {
                rule.check(request);
            }
        }
    }
}
