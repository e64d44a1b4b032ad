/** Tests of values. */
@NullMarked
package io.tandem.policy.values;

import org.jspecify.annotations.NullMarked;
