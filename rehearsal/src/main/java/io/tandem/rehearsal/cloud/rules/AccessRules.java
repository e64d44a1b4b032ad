package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What IAM, KMS, CloudWatch Logs and Budgets refuse, by type. */
final class AccessRules {
    private AccessRules() {}

    static List<Rule> all() {
        return List.of(
                asked(Types.ROLE, Roles::trust),
                asked(Types.ROLE, Policies::ofRole),
                asked(Types.ROLE, Policies::known),
                asked(Types.POLICY, Policies::managed),
                asked(Types.ROLE_POLICY, Policies::inline),
                asked(Types.ROLE_POLICY_ATTACHMENT, Policies::known),
                asked(Types.KEY, Keys::policy),
                asked(Types.LOG_GROUP, LogGroups::key),
                asked(Types.BUDGET, Budgets::limit),
                asked(Types.BUDGET, Budgets::notifications));
    }
}
