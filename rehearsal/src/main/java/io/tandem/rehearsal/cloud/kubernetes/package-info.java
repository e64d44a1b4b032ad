/**
 * What the API server of a cluster and Helm refuse and do by themselves: namespaces, kinds that charts bring, webhooks,
 * nodes, finalizers. The scope of an object is its cluster, {@code region.name}. Knows the catalog, the account and the
 * call, as the rules of AWS do; neither the engine nor the provider.
 */
@NullMarked
package io.tandem.rehearsal.cloud.kubernetes;

import org.jspecify.annotations.NullMarked;
