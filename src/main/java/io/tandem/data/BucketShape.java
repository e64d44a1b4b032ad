package io.tandem.data;

import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.core.Output;
import java.util.Optional;

/**
 * What makes a private bucket one for its purpose.
 *
 * @param physicalName unique in the world
 * @param keyArn the key of its objects; without one S3 encrypts with keys of its own
 * @param objectLock whether versions can be locked
 * @param policy who may do what with it
 * @param lifecycle where objects go and when they expire
 */
record BucketShape(
        String physicalName,
        Optional<Output<String>> keyArn,
        boolean objectLock,
        Output<String> policy,
        ObjectLifecycle lifecycle) {

    /** With a bucket key: one data key for many objects instead of a call of KMS for each. */
    BucketServerSideEncryptionConfigurationV2RuleArgs encryption() {
        var standard = BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder()
                .sseAlgorithm(keyArn.isPresent() ? "aws:kms" : "AES256");
        keyArn.ifPresent(standard::kmsMasterKeyId);
        return BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                .applyServerSideEncryptionByDefault(standard.build())
                .bucketKeyEnabled(keyArn.isPresent())
                .build();
    }
}
