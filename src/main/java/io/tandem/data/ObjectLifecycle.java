package io.tandem.data;

import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleTransitionArgs;
import io.tandem.settings.DatasetSettings;
import io.tandem.settings.StorageClass;

/**
 * Where the objects of a bucket go, and when they do. Lifecycle actions are not replicated, so each side has its own.
 *
 * @param storageClass where they go; {@code STANDARD} is where they are written
 * @param transitionDays age at which they go there
 * @param retentionDays age at which they expire; 0 keeps them
 * @param noncurrentDays how long an overwritten or deleted version stays
 */
record ObjectLifecycle(StorageClass storageClass, int transitionDays, int retentionDays, int noncurrentDays) {
    /** No upload of a working client takes that long. */
    private static final int ABANDONED_UPLOAD_DAYS = 7;

    static ObjectLifecycle of(DatasetSettings settings) {
        return new ObjectLifecycle(
                settings.storageClass(),
                settings.transitionDays(),
                settings.retentionDays(),
                settings.noncurrentDays());
    }

    BucketLifecycleConfigurationV2RuleArgs rule() {
        var rule = BucketLifecycleConfigurationV2RuleArgs.builder()
                .id("everything")
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder()
                        .prefix("")
                        .build())
                .expiration(expiration())
                .noncurrentVersionExpiration(BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
                        .noncurrentDays(noncurrentDays)
                        .build())
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(ABANDONED_UPLOAD_DAYS)
                                .build());
        if (storageClass != StorageClass.STANDARD) {
            rule.transitions(BucketLifecycleConfigurationV2RuleTransitionArgs.builder()
                    .days(transitionDays)
                    .storageClass(storageClass.name())
                    .build());
        }
        return rule.build();
    }

    /** S3 takes either an age or the clean-up of delete markers with nothing behind them, which an age implies. */
    private BucketLifecycleConfigurationV2RuleExpirationArgs expiration() {
        var expiration = BucketLifecycleConfigurationV2RuleExpirationArgs.builder();
        return retentionDays > 0
                ? expiration.days(retentionDays).build()
                : expiration.expiredObjectDeleteMarker(true).build();
    }
}
