/** Tests of the catalogue. */
@NullMarked
package io.tandem.policy.catalogue;

import org.jspecify.annotations.NullMarked;
