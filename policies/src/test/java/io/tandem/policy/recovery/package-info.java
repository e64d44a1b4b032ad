/** Tests of what makes a second region a recovery. */
@NullMarked
package io.tandem.policy.recovery;

import org.jspecify.annotations.NullMarked;
