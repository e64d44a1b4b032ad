/** Tests of the foundation. */
@NullMarked
package io.tandem.foundation;

import org.jspecify.annotations.NullMarked;
