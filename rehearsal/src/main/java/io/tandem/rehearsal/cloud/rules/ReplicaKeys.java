package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;

/** Copies of multi-Region keys. https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html */
final class ReplicaKeys {
    private static final String ACTION = "kms:ReplicateKey";

    private ReplicaKeys() {}

    static void primary(Request request) {
        if (request.operation() != Request.Operation.CREATE) {
            return;
        }
        var primary = primaryOf(request);
        if (primary.isEmpty() || !Boolean.TRUE.equals(primary.get().outputs().get("multiRegion"))) {
            throw refusal("UnsupportedOperationException", "is not a multi-Region primary key");
        }
        var key = primary.get();
        if (key.scope().equals(request.scope())) {
            throw refusal("AlreadyExistsException", "is in %s itself".formatted(key.scope()));
        }
        if (!Keys.isEnabled(key)) {
            throw refusal("DisabledException", "%s is disabled".formatted(key.id()));
        }
        if (Keys.policyOf(key).stream()
                .noneMatch(statement -> statement.allows(ACTION)
                        && Keys.isForAccount(statement)
                        && statement.fits("kms:ReplicaRegion", request.scope()))) {
            throw refusal("AccessDeniedException", "its policy does not allow the account " + ACTION);
        }
    }

    private static Optional<CloudResource> primaryOf(Request request) {
        return request.account().all(Types.KEY).stream()
                .filter(key -> key.attribute("arn").equals(request.text("primaryKeyArn")))
                .findFirst();
    }

    private static Refusal refusal(String code, String message) {
        return new Refusal(code, "primaryKeyArn: " + message);
    }
}
