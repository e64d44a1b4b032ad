package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.cloud.Request.Operation;
import io.tandem.rehearsal.values.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table shows every replica there is, those that another stack made included. The provider compares them with the
 * program's {@code replicas}, so a refresh and an {@code up} would delete what that stack made, unless the program
 * ignores changes there. https://github.com/hashicorp/terraform-provider-aws/issues/38968
 */
final class GlobalTables {
    private static final String REPLICAS = "replicas";

    private GlobalTables() {}

    /** A replica that comes, changes or goes is seen in its table. */
    static CloudResource joined(Request request, CloudResource replica) {
        var others = request.othersAnywhere(Types.TABLE_REPLICA).stream();
        var replicas = request.operation() == Operation.DELETE ? others : Stream.concat(others, Stream.of(replica));
        var list = replicas.toList();
        tables(request.account()).filter(table -> isOf(replica, table)).forEach(table -> request.account()
                .put(showing(table, list, replica.scope())));
        return replica;
    }

    /** A table that changes keeps the replicas that are not its own. */
    static CloudResource changed(Request request, CloudResource table) {
        return showing(table, request.account().all(Types.TABLE_REPLICA), "");
    }

    /** The table with all replicas of its own, save that in region {@code gone}, and those of others. */
    private static CloudResource showing(CloudResource table, List<CloudResource> all, String gone) {
        var shown = new ArrayList<Object>();
        Paths.all(table.inputs(), REPLICAS).stream()
                .map(item -> Paths.object((Map<?, ?>) item))
                .filter(own -> !gone.equals(own.get("regionName")))
                .filter(own -> all.stream().noneMatch(other -> isOf(other, table) && isIn(other, own)))
                .forEach(shown::add);
        all.stream()
                .filter(replica -> isOf(replica, table))
                .map(GlobalTables::entry)
                .forEach(shown::add);
        return table.holding(with(table.inputs(), shown), with(table.outputs(), shown));
    }

    private static Map<String, Object> entry(CloudResource replica) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("regionName", replica.scope());
        entry.put("pointInTimeRecovery", Boolean.TRUE.equals(replica.inputs().get("pointInTimeRecovery")));
        Paths.text(replica.inputs(), "kmsKeyArn").ifPresent(key -> entry.put("kmsKeyArn", key));
        return entry;
    }

    private static Map<String, Object> with(Map<String, Object> values, List<Object> replicas) {
        var result = new LinkedHashMap<>(values);
        if (replicas.isEmpty()) {
            result.remove(REPLICAS);
        } else {
            result.put(REPLICAS, replicas);
        }
        return result;
    }

    private static Stream<CloudResource> tables(Account account) {
        return account.all(Types.TABLE).stream();
    }

    private static boolean isOf(CloudResource replica, CloudResource table) {
        return replica.attribute("globalTableArn").equals(table.attribute("arn"));
    }

    private static boolean isIn(CloudResource replica, Map<String, Object> own) {
        return replica.scope().equals(own.get("regionName"));
    }
}
