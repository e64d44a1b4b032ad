package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_PUBLIC_ACCESS_BLOCK;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketPoliciesTest extends InWorld {

    private void set(String principal, String action, String resource, String condition) {
        var statement =
                """
                {"Effect": "Allow", "Principal": %s, "Action": "%s", "Resource": "%s", "Condition": {%s}}""".formatted(principal, action, resource.replace("BUCKET", "arn:aws:s3:::" + bucket()), condition);
        world.make(BUCKET_POLICY, "policy", Documents.policy(statement));
    }

    private String bucket() {
        return world.one(BUCKET).id();
    }

    private void assertMalformed(String reason, ThrowingCallable call) {
        assertRefused("MalformedPolicy", reason, call);
    }

    @Test
    void aPolicyThatIsNoJsonIsRefused() {
        assertMalformed("policy", () -> world.make(BUCKET_POLICY, "policy", "{"));
    }

    @Test
    void aPolicyWithoutPrincipalIsRefused() {
        assertMalformed("Principal", () -> world.make(BUCKET_POLICY, "policy", Documents.permission("s3:GetObject")));
    }

    @Test
    void aPrincipalThatIsNotThereIsRefused() {
        var gone = "{\"AWS\": \"arn:aws:iam::111122223333:role/gone\"}";

        assertMalformed("role/gone", () -> set(gone, "s3:GetObject", "BUCKET/*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "arn:aws:s3:::another", "arn:aws:s3:::another/*"})
    void aResourceOutsideTheBucketIsRefused(String resource) {
        assertMalformed("invalid resource", () -> set(ROOT, "s3:GetObject", resource, ""));
    }

    @Test
    void anActionOfAnotherServiceIsRefused() {
        assertMalformed("invalid action", () -> set(ROOT, "kms:Decrypt", "BUCKET/*", ""));
    }

    @ParameterizedTest
    @CsvSource({"s3:GetObject, BUCKET", "s3:ListBucket, BUCKET/*"})
    void anActionThatNoResourceIsForIsRefused(String action, String resource) {
        assertMalformed("does not apply", () -> set(ROOT, action, resource, ""));
    }

    @ParameterizedTest
    @CsvSource({"s3:GetObject, BUCKET/*", "s3:ListBucket, BUCKET", "s3:*, BUCKET", "s3:GetObject, BUCKET*"})
    void anActionOnItsOwnResourceIsTaken(String action, String resource) {
        set(ROOT, action, resource, "");
    }

    @Test
    void aPublicPolicyIsRefusedByANewBucket() {
        assertRefused("AccessDenied", "BlockPublicPolicy", () -> set(ANYONE, "s3:GetObject", "BUCKET/*", ""));
    }

    @Test
    void aPublicPolicyIsTakenWhereTheBlockIsOff() {
        world.make(BUCKET_PUBLIC_ACCESS_BLOCK, "blockPublicPolicy", false);

        set(ANYONE, "s3:GetObject", "BUCKET/*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"StringEquals\": {\"aws:SourceAccount\": \"111122223333\"}",
                "\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-tandem\"}",
                "\"StringEquals\": {\"aws:sourceVpce\": \"vpce-1\"}"
            })
    void aPolicyForEveryoneOfAFixedPlaceIsNotPublic(String condition) {
        set(ANYONE, "s3:GetObject", "BUCKET/*", condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Bool\": {\"aws:SecureTransport\": \"true\"}",
                "\"StringLike\": {\"aws:SourceVpc\": \"vpc-*\"}",
                "\"StringNotEquals\": {\"aws:SourceAccount\": \"111122223333\"}"
            })
    void aPolicyForEveryoneOfNoFixedPlaceIsPublic(String condition) {
        assertRefused("AccessDenied", "public", () -> set(ANYONE, "s3:GetObject", "BUCKET/*", condition));
    }

    @Test
    void aServiceIsNotThePublic() {
        set("{\"Service\": \"logging.s3.amazonaws.com\"}", "s3:PutObject", "BUCKET/*", "");
    }

    @Test
    void aRefusalToEveryoneIsNotPublic() {
        world.make(BUCKET_POLICY, "policy", Documents.policy(Documents.tlsOnly(bucket())));
    }

    private static final String ROOT = "{\"AWS\": \"arn:aws:iam::111122223333:root\"}";
    private static final String ANYONE = "\"*\"";
}
