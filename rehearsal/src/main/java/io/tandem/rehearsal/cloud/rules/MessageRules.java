package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What SQS and EventBridge refuse, by type. */
final class MessageRules {
    private MessageRules() {}

    static List<Rule> all() {
        return List.of(
                asked(Types.QUEUE, Queues::name),
                asked(Types.QUEUE_POLICY, Queues::policy),
                asked(Types.EVENT_RULE, Events::trigger),
                asked(Types.EVENT_TARGET, Events::target));
    }
}
