/** What the network room promises. */
@NullMarked
package io.tandem.network;

import org.jspecify.annotations.NullMarked;
