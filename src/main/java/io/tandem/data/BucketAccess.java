package io.tandem.data;

import com.pulumi.core.Output;

/**
 * A dataset as others reach it.
 *
 * @param bucket physical name of the bucket, once it is versioned
 * @param arn ARN of the bucket
 * @param keyArn the key its objects are encrypted with, in its own region
 */
public record BucketAccess(Output<String> bucket, Output<String> arn, Output<String> keyArn) {}
