package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;

/** Replicas of tables. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html */
final class TableReplicas {
    private static final String CODE = "ValidationException";

    private TableReplicas() {}

    static void source(Request request) {
        tableOf(request).ifPresent(table -> {
            refuseIf(
                    table.scope().equals(request.scope()),
                    "globalTableArn: replica cannot be in same region as main table");
            refuseIf(
                    !Tables.copiesBothImages(table.inputs()),
                    "globalTableArn: table '%s' must have a stream of NEW_AND_OLD_IMAGES".formatted(table.id()));
            refuseIf(
                    request.account()
                            .find(Types.TABLE, request.scope(), table.id())
                            .isPresent(),
                    "globalTableArn: %s has a table '%s' of its own already".formatted(request.scope(), table.id()));
        });
    }

    /** Either the table and all its replicas have keys of the customer, or none of them. */
    static void key(Request request) {
        tableOf(request).ifPresent(table -> {
            boolean own = request.text("kmsKeyArn").isPresent();
            boolean tables = Tables.keyOf(table).isPresent();
            refuseIf(tables && !own, "kmsKeyArn: KMSMasterKeyId must be specified for each replica.");
            refuseIf(
                    own && !tables,
                    "kmsKeyArn: ReplicaSSESpecification must be null when SSE of table '%s' is set to default"
                            .formatted(table.id()));
        });
        KeyUse.own(request, "kmsKeyArn", CODE);
    }

    private static Optional<CloudResource> tableOf(Request request) {
        return request.account().all(Types.TABLE).stream()
                .filter(table -> table.attribute("arn").equals(request.text("globalTableArn")))
                .findFirst();
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal(CODE, message);
        }
    }
}
