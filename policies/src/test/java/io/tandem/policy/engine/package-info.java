/** Tests of the engine's side. */
@NullMarked
package io.tandem.policy.engine;

import org.jspecify.annotations.NullMarked;
