/** Reviews from recorded events. */
@NullMarked
package io.tandem.rehearsal.pullrequest;

import org.jspecify.annotations.NullMarked;
