package io.tandem.data;

import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketOwnershipControls;
import com.pulumi.aws.s3.BucketOwnershipControlsArgs;
import com.pulumi.aws.s3.BucketPolicy;
import com.pulumi.aws.s3.BucketPolicyArgs;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketOwnershipControlsRuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import java.util.Map;

/**
 * A bucket that belongs to the account alone: versioned, encrypted, without ACLs, closed to the public and to anything
 * but TLS. What it is for says its {@link BucketShape}.
 */
final class PrivateBucket extends ComponentResource {
    private final String name;
    private final BucketV2 bucket;
    private final BucketVersioningV2 versioning;
    private final BucketPolicy policy;

    PrivateBucket(String name, BucketShape shape, Site site, ComponentResourceOptions options) {
        super("tandem:data:PrivateBucket", name, options);
        this.name = name;
        this.bucket = new BucketV2(
                name,
                BucketV2Args.builder()
                        .bucket(shape.physicalName())
                        .objectLockEnabled(shape.objectLock())
                        .build(),
                childOptions().protect(site.protection()).build());
        this.versioning = new BucketVersioningV2(
                name + "-versioning",
                BucketVersioningV2Args.builder()
                        .bucket(bucket.bucket())
                        .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                                .status("Enabled")
                                .build())
                        .build(),
                childOptions().build());
        this.policy = policy(shape, publicAccessBlock());
        ownership();
        encryption(shape);
        lifecycle(shape);
        registerOutputs(Map.of("bucket", versioned(), "arn", arn()));
    }

    /** The physical name, once every write makes a version: what replication and its metrics need. */
    Output<String> versioned() {
        return versioning.bucket();
    }

    /** The physical name, once the services that the policy names may write. */
    Output<String> writable() {
        return policy.bucket();
    }

    Output<String> arn() {
        return bucket.arn();
    }

    private BucketPublicAccessBlock publicAccessBlock() {
        return new BucketPublicAccessBlock(
                name + "-public-access",
                BucketPublicAccessBlockArgs.builder()
                        .bucket(bucket.bucket())
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build(),
                childOptions().build());
    }

    /** S3 refuses two changes of one bucket's access at a time (OperationAborted), hence one after the other. */
    private BucketPolicy policy(BucketShape shape, BucketPublicAccessBlock before) {
        return new BucketPolicy(
                name + "-policy",
                BucketPolicyArgs.builder()
                        .bucket(bucket.bucket())
                        .policy(shape.policy())
                        .build(),
                childOptions().dependsOn(before).build());
    }

    private void ownership() {
        new BucketOwnershipControls(
                name + "-ownership",
                BucketOwnershipControlsArgs.builder()
                        .bucket(bucket.bucket())
                        .rule(BucketOwnershipControlsRuleArgs.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build())
                        .build(),
                // As for the policy.
                childOptions().dependsOn(policy).build());
    }

    private void encryption(BucketShape shape) {
        new BucketServerSideEncryptionConfigurationV2(
                name + "-encryption",
                BucketServerSideEncryptionConfigurationV2Args.builder()
                        .bucket(bucket.bucket())
                        .rules(shape.encryption())
                        .build(),
                childOptions().build());
    }

    private void lifecycle(BucketShape shape) {
        new BucketLifecycleConfigurationV2(
                name + "-lifecycle",
                BucketLifecycleConfigurationV2Args.builder()
                        // A rule for noncurrent versions wants a bucket that has them.
                        .bucket(versioned())
                        .rules(shape.lifecycle().rule())
                        .build(),
                childOptions().build());
    }

    private CustomResourceOptions.Builder childOptions() {
        return CustomResourceOptions.builder().parent(this);
    }
}
