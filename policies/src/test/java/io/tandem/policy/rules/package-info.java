/** Tests of what rules are made of. */
@NullMarked
package io.tandem.policy.rules;

import org.jspecify.annotations.NullMarked;
