/**
 * How users reach the region: load balancer, certificate, firewall and the DNS that fails over. In: settings, the keys
 * of logs and alarms, the network's public subnets, the cluster's security group, the bucket of access logs, and for a
 * twin what the primary published of its own. Out: {@code EdgeAccess}. The hosted zone and what proves that a name is
 * ours are the primary's; a twin adds only its own records.
 */
@NullMarked
package io.tandem.edge;

import org.jspecify.annotations.NullMarked;
