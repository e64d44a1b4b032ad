package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.Account;

/** Policies as programs write them. */
public final class Documents {
    public static final String ADMINISTRATOR = "arn:aws:iam::" + Account.ID + ":role/Administrator";

    private Documents() {}

    public static String trust(String service) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "%s"},
                 "Action": "sts:AssumeRole"}]}""".formatted(service);
    }

    public static String permission(String action) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "*"}]}""".formatted(action);
    }

    public static String policy(String... statements) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
    }

    /** What a resource lets this account do with it. */
    public static String resourcePolicy(String action, String resource) {
        return policy("""
                {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:root"}, "Action": "%s", "Resource": "%s"}""".formatted(Account.ID, action, resource));
    }

    /** A key policy: the account administers, and what else is given as statements. */
    public static String keyPolicy(String... statements) {
        var root = """
                {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:root"}, "Action": "kms:*", "Resource": "*"}""".formatted(Account.ID);
        var more = statements.length == 0 ? "" : ", " + String.join(", ", statements);
        return "{\"Version\": \"2012-10-17\", \"Statement\": [" + root + more + "]}";
    }

    /** A policy of a resource that lets a service act on it. */
    public static String resource(String actions, String service, String resource) {
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "%s.amazonaws.com"},
                 "Action": ["%s"], "Resource": "%s"}]}""".formatted(service, actions, resource);
    }

    /** The statement that refuses what comes without TLS. */
    public static String tlsOnly(String bucket) {
        return """
                {"Effect": "Deny", "Principal": "*", "Action": "s3:*",
                 "Resource": ["arn:aws:s3:::%1$s", "arn:aws:s3:::%1$s/*"],
                 "Condition": {"Bool": {"aws:SecureTransport": "false"}}}""".formatted(bucket);
    }

    /** The policy of a bucket that access logs may be delivered to. */
    public static String accessLogs(String bucket) {
        return policy("""
                {"Effect": "Allow", "Principal": {"Service": "logging.s3.amazonaws.com"}, "Action": "s3:PutObject",
                 "Resource": "arn:aws:s3:::%s/*", "Condition": {"StringEquals": {"aws:SourceAccount": "%s"}}}""".formatted(bucket, Account.ID));
    }
}
