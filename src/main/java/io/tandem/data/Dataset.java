package io.tandem.data;

import com.pulumi.aws.s3.BucketLoggingV2;
import com.pulumi.aws.s3.BucketLoggingV2Args;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2;
import com.pulumi.aws.s3.BucketObjectLockConfigurationV2Args;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketObjectLockConfigurationV2RuleDefaultRetentionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import io.tandem.settings.DatasetSettings;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset: a bucket encrypted with the datasets' key of its region, and with no other. Needs that key and the log
 * bucket; publishes {@link #access()}. Its replica in the twin's region is a dataset of its own there; the DR stack
 * joins the two.
 */
public final class Dataset extends ComponentResource {
    private final BucketAccess access;

    /**
     * @param name the prefix of the stack's names
     * @param dataset its name in the settings
     */
    public Dataset(
            String name,
            String dataset,
            DatasetSettings settings,
            Output<String> keyArn,
            Output<String> logBucket,
            Site site,
            ComponentResourceOptions options) {
        this(name, dataset, settings, keyArn, logBucket, "", site, options);
    }

    /**
     * @param name the prefix of the stack's names
     * @param dataset its name in the settings
     * @param rules what its policy says beside what that of every dataset says: statements, each with a comma before it,
     *     with <code>${bucket}</code> for its ARN
     */
    public Dataset(
            String name,
            String dataset,
            DatasetSettings settings,
            Output<String> keyArn,
            Output<String> logBucket,
            String rules,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:data:Dataset", name + "-" + dataset, options);
        var logicalName = name + "-" + dataset;
        var physicalName = new BucketName(name, dataset, site);
        boolean locked = settings.objectLockDays() > 0;
        var shape = new BucketShape(
                physicalName.toString(),
                Optional.of(keyArn),
                locked,
                keyArn.applyValue(key ->
                        new BucketRules(physicalName.arn(), new OwnKeyOnly(key).statements() + rules).document()),
                ObjectLifecycle.of(settings));
        var bucket = new PrivateBucket(
                logicalName,
                shape,
                site,
                ComponentResourceOptions.builder().parent(this).build());
        this.access = new BucketAccess(bucket.versioned(), bucket.arn(), keyArn);
        logging(logicalName, logBucket, LogBucket.BUCKETS + "/" + dataset + "/");
        if (locked) {
            lock(logicalName, settings.objectLockDays());
        }
        registerOutputs(Map.of("bucket", access.bucket(), "arn", access.arn()));
    }

    public BucketAccess access() {
        return access;
    }

    private void logging(String logicalName, Output<String> logBucket, String prefix) {
        new BucketLoggingV2(
                logicalName + "-logging",
                BucketLoggingV2Args.builder()
                        .bucket(access.bucket())
                        .targetBucket(logBucket)
                        .targetPrefix(prefix)
                        .build(),
                childOptions());
    }

    private void lock(String logicalName, int days) {
        new BucketObjectLockConfigurationV2(
                logicalName + "-lock",
                BucketObjectLockConfigurationV2Args.builder()
                        .bucket(access.bucket())
                        .objectLockEnabled("Enabled")
                        .rule(BucketObjectLockConfigurationV2RuleArgs.builder()
                                .defaultRetention(BucketObjectLockConfigurationV2RuleDefaultRetentionArgs.builder()
                                        .mode("GOVERNANCE")
                                        .days(days)
                                        .build())
                                .build())
                        .build(),
                childOptions());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
