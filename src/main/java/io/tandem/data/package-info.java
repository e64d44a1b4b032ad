/**
 * What the region keeps: datasets, tables, database, secrets, images, and their backups. In: settings, keys, the
 * network's data subnets, the cluster's security group, and for a twin what the primary published of its own. Out:
 * {@code DataAccess}. Everything stateful is protected and encrypted with a key of its own region.
 */
@NullMarked
package io.tandem.data;

import org.jspecify.annotations.NullMarked;
