/** Tests of running rules. */
@NullMarked
package io.tandem.policy.run;

import org.jspecify.annotations.NullMarked;
