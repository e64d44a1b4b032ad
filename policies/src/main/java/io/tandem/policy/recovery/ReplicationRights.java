package io.tandem.policy.recovery;

import io.tandem.policy.aws.Types;
import io.tandem.policy.documents.Documents;
import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the role of a replication may do, by its own policies and by those that are attached to it.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 */
final class ReplicationRights {
    private static final String POLICY = "aws:iam/policy:Policy";

    /** By type of an attachment, the property that names the role. */
    private static final Map<String, String> ATTACHMENTS = Map.of(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role",
            "aws:iam/policyAttachment:PolicyAttachment", "roles");

    private ReplicationRights() {}

    /** Whether the role of {@code replication} may do what its rule {@code entry} takes. */
    static Verdict suffice(Value entry, Subject replication) {
        var roles = replication.stack().referred(replication.resource(), "role", Types.ROLE);
        var source = replication.at("bucket").text();
        var destination = entry.at("destination.bucket").text();
        if (roles.isEmpty() || source.isEmpty() || destination.isEmpty()) {
            return Verdict.deferred("role, bucket or destination");
        }
        var policies =
                roles.stream().flatMap(role -> policies(role, replication)).toList();
        var statements = policies.stream()
                .flatMap(policy -> Documents.statements(policy).stream())
                .toList();
        var verdicts = onObjects(statements, source.get(), destination.get());
        verdicts.add(onKey(statements, "kms:Encrypt", entry.at(DatasetRules.KEY)));
        DatasetRules.bucket(source, replication)
                .ifPresent(bucket -> BucketParts.of(bucket, BucketParts.ENCRYPTION, replication)
                        .map(encryption -> encryption.at(BucketParts.KEY))
                        .forEach(key -> verdicts.add(onKey(statements, "kms:Decrypt", key))));
        return Verdict.all(verdicts).ifKnown(policies.toArray(Value[]::new));
    }

    private static List<Verdict> onObjects(List<Statement> statements, String source, String destination) {
        var bucket = destination.replaceFirst(":::.*", ":::") + source;
        return new ArrayList<>(List.of(
                may(statements, "s3:GetReplicationConfiguration", bucket),
                may(statements, "s3:ListBucket", bucket),
                may(statements, "s3:GetObjectVersionForReplication", bucket + "/x"),
                may(statements, "s3:ReplicateObject", destination + "/x")));
    }

    /** Policies name keys by ARN only: of an alias, or of AWS's own key, nothing can be told. */
    private static Verdict onKey(List<Statement> statements, String action, Value key) {
        return key.isUnknown()
                ? Verdict.deferred(DatasetRules.KEY)
                : key.text()
                        .filter(arn -> arn.contains(":key/"))
                        .map(arn -> may(statements, action, arn))
                        .orElse(Verdict.PASS);
    }

    /** The documents of the role; an unknown one for each policy that is attached and not among the resources. */
    private static Stream<Value> policies(Resource role, Subject replication) {
        var stack = replication.stack();
        var own = stack.referring(role, Types.ROLE_POLICY, "role").stream().map(policy -> policy.at("policy"));
        var inline = role.properties().all("inlinePolicies[].policy").stream();
        var attached = ATTACHMENTS.entrySet().stream()
                .flatMap(type -> stack.referring(role, type.getKey(), type.getValue()).stream())
                .map(attachment -> stack.referred(attachment, "policyArn", POLICY).stream()
                        .map(policy -> policy.at("policy"))
                        .findFirst()
                        .orElse(Value.UNKNOWN));
        var coming = Stream.of(stack.mayRefer(role, Types.ROLE_POLICY, "role"))
                .flatMap(Optional::stream)
                .map(verdict -> Value.UNKNOWN);
        return Stream.of(own, inline, attached, coming).flatMap(each -> each);
    }

    private static Verdict may(List<Statement> statements, String action, String resource) {
        boolean allowed = statements.stream()
                .anyMatch(statement -> statement.allows(action)
                        && statement.resources().stream().anyMatch(pattern -> covers(pattern, resource)));
        return Verdict.passIf(allowed, "its role may not " + action + " on " + resource);
    }

    private static boolean covers(String pattern, String resource) {
        return resource.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }
}
