package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.List;
import java.util.regex.Pattern;

/** Names and access lists of buckets. https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
final class Buckets {
    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final List<String> RESERVED_STARTS = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> RESERVED_ENDS = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    private Buckets() {}

    static void name(Request request) {
        request.text("bucket").filter(name -> !isValid(name)).ifPresent(name -> {
            throw new Refusal("InvalidBucketName", "bucket: The specified bucket is not valid: '%s'".formatted(name));
        });
    }

    /** A new bucket takes no access list: its owner owns everything in it. */
    static void accessList(Request request) {
        var open = request.text("acl").filter(acl -> !acl.equals("private"));
        if (request.current() == null
                && (open.isPresent() || !request.all("grants").isEmpty())) {
            throw new Refusal(
                    "InvalidBucketAclWithObjectOwnership",
                    "acl, grants: Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
        }
    }

    /** The bucket that a configuration is for. References has made sure that it is there. */
    static Bucket of(Request request) {
        return named(request.account(), request.text("bucket").orElse(""));
    }

    static Bucket named(Account account, String name) {
        return Bucket.named(account, name)
                .orElseThrow(() -> new Refusal("NoSuchBucket", "bucket: '%s' does not exist".formatted(name)));
    }

    private static boolean isValid(String name) {
        return NAME.matcher(name).matches()
                && !ADDRESS.matcher(name).matches()
                && RESERVED_STARTS.stream().noneMatch(name::startsWith)
                && RESERVED_ENDS.stream().noneMatch(name::endsWith);
    }
}
