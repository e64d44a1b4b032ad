/** Doubles and samples that the tests of all rooms share. */
@NullMarked
package io.tandem.testing;

import org.jspecify.annotations.NullMarked;
