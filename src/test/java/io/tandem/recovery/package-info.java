/** What the recovery room promises. */
@NullMarked
package io.tandem.recovery;

import org.jspecify.annotations.NullMarked;
