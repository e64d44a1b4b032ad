package io.tandem.data;

import com.pulumi.core.Output;

/**
 * A secret as others reach it.
 *
 * @param arn ARN in this region
 * @param secret name, the same in both regions
 */
public record SecretAccess(Output<String> arn, String secret) {}
