/** Lets things fail on purpose and looks whether a second run mends it. Knows the engine and the account. */
@NullMarked
package io.tandem.rehearsal.sweep;

import org.jspecify.annotations.NullMarked;
