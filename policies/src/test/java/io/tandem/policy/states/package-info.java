/** Tests of recorded states. */
@NullMarked
package io.tandem.policy.states;

import org.jspecify.annotations.NullMarked;
