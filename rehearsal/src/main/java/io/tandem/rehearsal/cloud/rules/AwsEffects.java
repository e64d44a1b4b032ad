package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Effect;
import io.tandem.rehearsal.cloud.Request.Operation;
import java.util.List;

/** Everything that AWS does by itself, by the type of resource that makes it do so. */
public final class AwsEffects {
    private AwsEffects() {}

    public static List<Effect> all() {
        return List.of(
                of(Types.CERTIFICATE, Certificates::described),
                of(Types.RECORD, Certificates::validated),
                of(Types.LISTENER_RULE, ListenerRules::numbered));
    }

    private static Effect of(String type, Effect effect) {
        return (request, resource) -> request.type().token().equals(type) && request.operation() != Operation.DELETE
                ? effect.of(request, resource)
                : resource;
    }
}
