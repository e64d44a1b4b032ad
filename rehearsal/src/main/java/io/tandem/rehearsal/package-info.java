/** The simulated cloud. */
@NullMarked
package io.tandem.rehearsal;

import org.jspecify.annotations.NullMarked;
