/** What the peering room promises. */
@NullMarked
package io.tandem.peering;

import org.jspecify.annotations.NullMarked;
