package io.tandem.policy.recovery;

import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;

/** What was promised of a recovery, in seconds: by the tag of the resource itself, else by the rule's setting. */
final class Goals {
    static final String RTO = "rto-seconds";
    static final String RPO = "rpo-seconds";

    private Goals() {}

    static double seconds(Subject subject, String tag, Setting otherwise) {
        return subject.at("tags").field(tag).number().orElseGet(() -> subject.settings()
                .number(otherwise));
    }
}
