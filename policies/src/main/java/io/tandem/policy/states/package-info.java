/** Recorded states: what rules are tried on without a cloud or a backend. Depends on nothing; scripts start it. */
@NullMarked
package io.tandem.policy.states;

import org.jspecify.annotations.NullMarked;
