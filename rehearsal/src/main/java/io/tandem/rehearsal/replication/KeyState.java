package io.tandem.rehearsal.replication;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Keys;
import io.tandem.rehearsal.values.Paths;
import java.util.Optional;

/** Whether the keys that copies are encrypted with can be used. */
final class KeyState {
    private KeyState() {}

    /** What is wrong with the key that a resource was given in an input, if it was given one. */
    static Optional<String> problem(Account account, CloudResource resource, String path) {
        return problem(account, resource.scope(), Paths.text(resource.inputs(), path));
    }

    /** What is wrong with a key of this ARN in a region; aliases are those of AWS's own keys and never wrong. */
    static Optional<String> problem(Account account, String region, Optional<String> arn) {
        return arn.filter(text -> text.contains(":key/")).flatMap(text -> Keys.find(account, region, text)
                .map(key -> Keys.isEnabled(key)
                        ? Optional.<String>empty()
                        : Optional.of("the key %s in %s is disabled".formatted(key.id(), region)))
                .orElseGet(() -> Optional.of("there is no key '%s' in %s".formatted(text, region))));
    }
}
