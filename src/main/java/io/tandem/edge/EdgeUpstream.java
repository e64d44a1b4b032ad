package io.tandem.edge;

import com.pulumi.core.Output;
import io.tandem.cluster.ClusterAccess;
import io.tandem.keys.KeyArns;
import io.tandem.network.Placement;

/**
 * What the edge builds on.
 *
 * @param placement the public subnets
 * @param cluster whose pods answer
 * @param logBucket the bucket of access logs, known when its policy lets load balancers write
 * @param keys the region's keys, that of logs among them
 */
public record EdgeUpstream(Placement placement, ClusterAccess cluster, Output<String> logBucket, KeyArns keys) {}
