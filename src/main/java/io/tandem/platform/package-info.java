/**
 * What every cluster runs before the team's first service: releases of Helm charts, the objects they need, and the roles
 * they take in AWS. In: settings, the keys of volumes, logs, secrets and alarms, the network, the cluster, what the data
 * room keeps, and the target groups of the edge. Out: nothing; what Git has to know of the region is written into the
 * cluster, for Argo CD. Every value of a chart stands in a YAML resource, and what AWS has to say of it is filled in.
 */
@NullMarked
package io.tandem.platform;

import org.jspecify.annotations.NullMarked;
