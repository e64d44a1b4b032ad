/** What the cluster room promises. */
@NullMarked
package io.tandem.cluster;

import org.jspecify.annotations.NullMarked;
