package io.tandem.data;

import com.pulumi.core.Output;
import java.util.List;

/**
 * The stream cluster as others reach it.
 *
 * @param arn ARN of the cluster
 * @param brokers bootstrap brokers for IAM authentication
 * @param subnetIds where the brokers are, for whoever copies from them
 * @param kafkaVersion the version the brokers run
 */
public record StreamAccess(
        Output<String> arn, Output<String> brokers, Output<List<String>> subnetIds, String kafkaVersion) {}
