package io.tandem.policy.recovery;

import static io.tandem.policy.rules.Join.referring;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resources that configure a bucket, by either of their names: version 7 of the provider took the V2 away.
 * https://www.pulumi.com/registry/packages/aws/how-to-guides/7-0-migration/
 */
final class BucketParts {
    static final List<String> ENCRYPTION = named("ServerSideEncryptionConfiguration");
    static final List<String> VERSIONING = named("Versioning");
    static final List<String> LOGGING = named("Logging");
    static final List<String> LIFECYCLE = named("LifecycleConfiguration");

    /** Of an encryption, the key. */
    static final String KEY = "rules.applyServerSideEncryptionByDefault.kmsMasterKeyId";

    private BucketParts() {}

    /** One of them, of either name, refers to the bucket by {@code property} and passes. */
    static Check any(List<String> types, String property, Check check) {
        return subject -> Verdict.any(
                types.stream()
                        .map(type -> referring(type, property).anyPasses(check).of(subject))
                        .toList(),
                "");
    }

    static Stream<Resource> of(Resource bucket, List<String> types, Subject subject) {
        return types.stream().flatMap(type -> subject.stack().referring(bucket, type, "bucket").stream());
    }

    private static List<String> named(String setting) {
        return Stream.of("V2", "")
                .map(version -> "aws:s3/bucket%1$s%2$s:Bucket%1$s%2$s".formatted(setting, version))
                .toList();
    }
}
