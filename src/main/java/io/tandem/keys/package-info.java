/**
 * The customer keys of a region, and where that region is. In: the stack's settings. Out: {@code KeyArns}, which the
 * network (logs) and the cluster (logs, secrets, volumes) encrypt with. Every key stays in its own region, so each
 * twin works when the other is gone.
 */
@NullMarked
package io.tandem.keys;

import org.jspecify.annotations.NullMarked;
