/** What the edge room promises. */
@NullMarked
package io.tandem.edge;

import org.jspecify.annotations.NullMarked;
