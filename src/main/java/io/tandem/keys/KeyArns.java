package io.tandem.keys;

import com.pulumi.core.Output;

/**
 * The region's keys, by what they encrypt.
 *
 * @param logs CloudWatch log groups of the region
 * @param cluster Kubernetes secrets in the control plane's store
 * @param volumes EBS volumes of nodes and pods
 */
public record KeyArns(Output<String> logs, Output<String> cluster, Output<String> volumes) {}
