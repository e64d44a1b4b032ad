package io.tandem.policy.aws;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Grants of bucket ACLs: those of a BucketAcl, and those written into the bucket. */
final class Grants {
    private Grants() {}

    /** No grant of one of these permissions is for a group that strangers are in. */
    static Check nobodyUnknown(Set<String> permissions) {
        return subject -> Verdict.all(Stream.of("accessControlPolicy.grants[]", "grants[]")
                .flatMap(path -> subject.resource().properties().all(path).stream())
                .map(grant -> verdict(grant, permissions))
                .toList());
    }

    private static Verdict verdict(Value grant, Set<String> permissions) {
        var granted = Stream.of("permission", "permissions")
                .flatMap(name -> grant.at(name).texts().stream())
                .filter(permissions::contains)
                .toList();
        var group = Stream.of("grantee.uri", "uri")
                .flatMap(path -> grant.at(path).texts().stream())
                .filter(Grants::isOfStrangers)
                .toList();
        return granted.isEmpty() || group.isEmpty()
                ? grant.isWhollyKnown() ? Verdict.PASS : Verdict.deferred("grants")
                : Verdict.fail("it grants %s to %s".formatted(granted, group));
    }

    /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups */
    private static boolean isOfStrangers(String group) {
        return List.of("AllUsers", "AuthenticatedUsers").contains(group.replaceFirst(".*/groups/global/", ""));
    }
}
