/** Tests of plans, of what is done by them, and of drift. */
@NullMarked
package io.tandem.rehearsal.delivery;

import org.jspecify.annotations.NullMarked;
