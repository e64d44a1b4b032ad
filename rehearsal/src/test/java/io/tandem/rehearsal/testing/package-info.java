/** What the engine tests share. */
@NullMarked
package io.tandem.rehearsal.testing;

import org.jspecify.annotations.NullMarked;
