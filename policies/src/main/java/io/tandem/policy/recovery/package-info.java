/**
 * The pack dr-topology: what makes the other region a recovery and not a second bill. Rules that compare the regions speak
 * only when both are analyzed as one. Written with {@code rules}; {@code Packs} lists it.
 */
@NullMarked
package io.tandem.policy.recovery;

import org.jspecify.annotations.NullMarked;
