/** What the keys room promises. */
@NullMarked
package io.tandem.keys;

import org.jspecify.annotations.NullMarked;
