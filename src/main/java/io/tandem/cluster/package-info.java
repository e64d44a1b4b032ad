/**
 * A region's Kubernetes cluster: control plane, nodes, the add-ons without which neither works, and roles for
 * workloads. In: {@code ClusterSettings}, {@code Placement}, {@code KeyArns}. Out: {@code ClusterAccess}, by which
 * later rooms run things in the cluster.
 */
@NullMarked
package io.tandem.cluster;

import org.jspecify.annotations.NullMarked;
