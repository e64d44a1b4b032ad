/** Tests of all packs on the recorded states. */
@NullMarked
package io.tandem.policy;

import org.jspecify.annotations.NullMarked;
