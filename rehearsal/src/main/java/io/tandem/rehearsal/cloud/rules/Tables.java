package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of DynamoDB. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html */
final class Tables {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final List<String> CAPACITIES = List.of("readCapacity", "writeCapacity");
    private static final String CODE = "ValidationException";
    private static final String KEY = "serverSideEncryption.kmsKeyArn";

    private Tables() {}

    static void name(Request request) {
        refuseIf(
                request.text("name")
                        .filter(name -> !NAME.matcher(name).matches())
                        .isPresent(),
                "name: must have 3 to 255 letters, digits, '_', '-' and '.'");
    }

    static void billing(Request request) {
        boolean onDemand =
                request.text("billingMode").filter("PAY_PER_REQUEST"::equals).isPresent();
        CAPACITIES.forEach(capacity -> {
            int units = Numbers.whole(request.inputs(), capacity).orElse(0);
            refuseIf(
                    onDemand && units > 0,
                    capacity
                            + ": Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
            refuseIf(!onDemand && units < 1, capacity + ": must be at least 1 when BillingMode is PROVISIONED");
        });
    }

    static void timeToLive(Request request) {
        refuseIf(
                request.flag("ttl.enabled")
                        && request.text("ttl.attributeName").orElse("").isEmpty(),
                "ttl.attributeName: must be set when ttl is enabled");
    }

    static void stream(Request request) {
        boolean on = request.flag("streamEnabled");
        refuseIf(on && request.text("streamViewType").orElse("").isEmpty(), "streamViewType: is needed by a stream");
        refuseIf(
                !request.all("replicas").isEmpty() && !copiesBothImages(request.inputs()),
                "streamViewType: replicas need a stream of NEW_AND_OLD_IMAGES");
    }

    static void key(Request request) {
        KeyUse.own(request, KEY, CODE);
    }

    /** What a table must keep while it has replicas. */
    static void replicated(Request request) {
        var table = request.current();
        if (table == null || request.operation() != Request.Operation.UPDATE) {
            return;
        }
        replicasOf(request.account(), table).findFirst().ifPresent(replica -> {
            refuseIf(
                    !copiesBothImages(request.inputs()),
                    "streamEnabled: the stream of NEW_AND_OLD_IMAGES feeds the replica in %s"
                            .formatted(replica.scope()));
            refuseIf(
                    !request.text(KEY).equals(keyOf(table)),
                    KEY
                            + ": Customer Managed CMKs on Global Table replicas can only be updated through ReplicaUpdates parameter");
        });
    }

    static void deletion(Request request) {
        var table = request.current();
        refuseIf(
                request.operation() == Request.Operation.DELETE
                        && table != null
                        && Boolean.TRUE.equals(table.outputs().get("deletionProtectionEnabled")),
                "deletionProtectionEnabled: Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.");
    }

    /** The key of the customer that a table is encrypted with, if there is one. */
    static Optional<String> keyOf(CloudResource table) {
        return Paths.text(table.inputs(), KEY).filter(key -> !key.isEmpty());
    }

    static boolean copiesBothImages(Map<String, Object> table) {
        return Boolean.TRUE.equals(table.get("streamEnabled"))
                && "NEW_AND_OLD_IMAGES".equals(table.get("streamViewType"));
    }

    private static Stream<CloudResource> replicasOf(Account account, CloudResource table) {
        return account.all(Types.TABLE_REPLICA).stream()
                .filter(replica -> replica.attribute("globalTableArn").equals(table.attribute("arn")));
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal(CODE, message);
        }
    }
}
