package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.KEY;
import static io.tandem.policy.aws.Types.REPLICA_KEY;
import static io.tandem.policy.aws.Types.SECRET;
import static io.tandem.policy.documents.Documents.none;
import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.documents.Statement;
import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import java.util.List;
import java.util.stream.Stream;

/** KMS keys and secrets. */
final class KeyRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/kms/latest/developerguide/";
    private static final String ROTATION = "aws:secretsmanager/secretRotation:SecretRotation";
    private static final Setting DAYS =
            Setting.number("maxRotationDays", 90, 1, 1000, "Most days between two rotations of a secret");

    private KeyRules() {}

    static List<Rule> rules() {
        return Stream.concat(keys().stream(), secrets().stream()).toList();
    }

    private static List<Rule> keys() {
        return List.of(
                rule("kms-rotation", MEDIUM, "Keys are rotated")
                        .because("A key that leaked unseen stays useful for as long as it is the same.")
                        .fix("enableKeyRotation(true).")
                        .link(GUIDE + "rotate-keys.html")
                        .on(KEY)
                        .requires(at("enableKeyRotation")
                                .isTrue()
                                .when(at("customerMasterKeySpec")
                                        .orElse("SYMMETRIC_DEFAULT")
                                        .is("SYMMETRIC_DEFAULT"))
                                .when(at("keyUsage").orElse("ENCRYPT_DECRYPT").is("ENCRYPT_DECRYPT"))),
                rule("kms-no-wildcard-principal", CRITICAL, "Keys are not for everybody")
                        .because("Principal * without a condition lets every AWS account decrypt.")
                        .fix("principals of this account, or conditions kms:CallerAccount and kms:ViaService.")
                        .link(GUIDE + "key-policy-default.html")
                        .on(KEY, REPLICA_KEY)
                        .requires(none("policy", "is for anybody, with no condition on the caller", Statement::isOpen)),
                rule("kms-enabled", HIGH, "Keys are in use")
                        .because("What is encrypted under a disabled key cannot be read, replicated or restored.")
                        .fix("isEnabled(true), and a deletionWindowInDays of 7 or more.")
                        .on(KEY, REPLICA_KEY)
                        .requires(at("isEnabled")
                                .orElse(true)
                                .isTrue()
                                .and(at("enabled").orElse(true).isTrue())
                                .and(at("deletionWindowInDays").orElse(30).atLeast(7))),
                rule("kms-explicit-policy", MEDIUM, "Keys say who may use them")
                        .because("The default policy gives every administrator of IAM the use of the key.")
                        .fix("policy(...) that separates administration from use.")
                        .on(KEY, REPLICA_KEY)
                        .requires(at("policy").isSet()),
                rule("kms-lockout-check", HIGH, "The check against locking oneself out is on")
                        .because("A key whose policy excludes everybody can be opened by AWS support only.")
                        .fix("leave bypassPolicyLockoutSafetyCheck out.")
                        .on(KEY, REPLICA_KEY)
                        .requires(at("bypassPolicyLockoutSafetyCheck").isNotTrue()),
                rule("kms-no-decrypt-on-all-keys", HIGH, "Nobody decrypts with every key")
                        .because("One such role reads whatever is encrypted in the account.")
                        .fix("the ARNs of the keys as Resource, or a condition kms:ViaService.")
                        .on(IdentityRules.POLICIES)
                        .requires(none(
                                "policy",
                                "allows decryption with every key",
                                statement -> (statement.allows("kms:Decrypt") || statement.allows("kms:ReEncryptFrom"))
                                        && statement.resources().stream().anyMatch(KeyRules::isEveryKey)
                                        && !statement.isConditional())));
    }

    private static boolean isEveryKey(String resource) {
        return resource.equals("*") || resource.matches("arn:[^:]*:kms:[^:]*:[^:]*:(key/)?\\*");
    }

    private static List<Rule> secrets() {
        return List.of(
                rule("secrets-rotated", MEDIUM, "Secrets are rotated")
                        .because("A password that never changes is known to everybody who ever had it.")
                        .fix("a SecretRotation of the secret, every maxRotationDays or sooner.")
                        .link("https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html")
                        .with(DAYS)
                        .on(SECRET)
                        .requiresInStack(referring(ROTATION, "secretId")
                                .anyPasses(at("rotationRules.automaticallyAfterDays")
                                        .atMost(DAYS)
                                        .or(at("rotationRules.scheduleExpression")
                                                .isSet()))),
                rule("secrets-own-key", HIGH, "Secrets are encrypted with a key of our own")
                        .because(
                                "A secret under aws/secretsmanager cannot be shared with, or read from, another account.")
                        .fix("kmsKeyId(key.arn()), and one per replica.")
                        .on(SECRET)
                        .requires(isOurs("kmsKeyId").and(isOurs("replicas[].kmsKeyId"))),
                rule("secrets-not-public", CRITICAL, "Secrets are not for everybody")
                        .because("A resource policy opens a secret to other accounts, whatever IAM says.")
                        .fix("blockPublicPolicy(true), and principals of this account.")
                        .on(SECRET, "aws:secretsmanager/secretPolicy:SecretPolicy")
                        .requires(none("policy", "is for anybody", Statement::isOpen)));
    }

    /** A key is named, and is none of those that AWS manages. */
    static Check isOurs(String path) {
        return at(path).isSet().and(at(path).matchesNot("(.*:)?alias/aws/.*"));
    }
}
