package io.tandem.foundation;

import com.pulumi.core.Output;
import io.tandem.keys.Site;
import io.tandem.recovery.ReplicationEnd;
import java.util.List;
import java.util.stream.Stream;

/**
 * The state as policies name it, on both sides. A state is at {@code .pulumi/stacks/<project>/<stack>.json}; its history,
 * backups and locks are in folders of the stack's name.
 *
 * @param bucketArns the bucket and its copy
 * @param keyArn the key and its replica, which differ by their region alone
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/state-and-backends/">Pulumi</a>
 */
public record HeldState(Output<List<String>> bucketArns, Output<String> keyArn) {
    private static final String BOOKKEEPING = "/.pulumi/";

    public static HeldState of(ReplicationEnd home, ReplicationEnd away) {
        Site site = home.site();
        return new HeldState(
                Output.all(home.bucket().arn(), away.bucket().arn()),
                home.bucket().keyArn().applyValue(arn -> arn.replace(":" + site.region() + ":", ":*:")));
    }

    /** Every state. */
    Output<List<String>> all() {
        return in(Stream.of("*"));
    }

    /** The buckets, and in each what says that it is a backend, and of which version. */
    Output<List<String>> backends() {
        return bucketArns.applyValue(buckets -> buckets.stream()
                .flatMap(bucket -> Stream.of(bucket, bucket + BOOKKEEPING + "meta.yaml"))
                .toList());
    }

    /** The states of some stacks, with history, backups and locks. */
    Output<List<String>> of(List<String> stacks) {
        return in(stacks.stream().flatMap(stack -> Stream.of("*/tandem/" + stack + ".*", "*/tandem/" + stack + "/*")));
    }

    /** Buckets, what is in them, and the key. */
    Output<List<String>> everything() {
        return Output.tuple(bucketArns, keyArn).applyValue(both -> Stream.concat(
                        both.t1.stream().flatMap(bucket -> Stream.of(bucket, bucket + "/*")), Stream.of(both.t2))
                .toList());
    }

    private Output<List<String>> in(Stream<String> objects) {
        var names = objects.toList();
        return bucketArns.applyValue(buckets -> buckets.stream()
                .flatMap(bucket -> names.stream().map(name -> bucket + BOOKKEEPING + name))
                .toList());
    }
}
