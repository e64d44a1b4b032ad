package io.tandem.rehearsal.replication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.rules.Bucket;
import io.tandem.rehearsal.cloud.rules.ReplicationRule;
import io.tandem.rehearsal.cloud.rules.Types;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** S3 replication, one copy per source and destination, whatever the number of rules between them. */
final class BucketCopies {
    private BucketCopies() {}

    static Stream<Stateful> held(Account account) {
        return account.all(Types.BUCKET).stream().map(bucket -> new Stateful(Kind.BUCKET, bucket.id(), bucket.scope()));
    }

    static Stream<Replication> in(Account account) {
        return account.all(Types.BUCKET_REPLICATION_CONFIG).stream()
                .flatMap(configuration -> Bucket.named(account, configuration.id())
                        .map(source -> from(source, configuration))
                        .orElse(Stream.empty()));
    }

    private static Stream<Replication> from(Bucket source, CloudResource configuration) {
        var byDestination = Paths.all(configuration.inputs(), "rules").stream()
                .map(rule -> new ReplicationRule(Paths.object((Map<?, ?>) rule)))
                .collect(groupingBy(ReplicationRule::destination, LinkedHashMap::new, toList()));
        var role = configuration.attribute("role").orElse("");
        return byDestination.entrySet().stream()
                .map(entry -> new BucketCopy(source, entry.getKey(), role, entry.getValue()).replication());
    }
}
