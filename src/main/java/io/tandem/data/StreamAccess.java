package io.tandem.data;

import com.pulumi.core.Output;

/**
 * The stream cluster as others reach it.
 *
 * @param arn ARN of the cluster
 * @param brokers bootstrap brokers for IAM authentication
 * @param kafkaVersion the version the brokers run
 */
public record StreamAccess(Output<String> arn, Output<String> brokers, String kafkaVersion) {}
