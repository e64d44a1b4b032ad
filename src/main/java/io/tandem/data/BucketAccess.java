package io.tandem.data;

import com.pulumi.core.Output;

/**
 * A dataset as others reach it.
 *
 * @param bucket physical name of the bucket
 * @param arn ARN of the bucket
 */
public record BucketAccess(Output<String> bucket, Output<String> arn) {}
