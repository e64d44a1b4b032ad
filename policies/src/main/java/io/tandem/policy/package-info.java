/** The packs: rules that a stack must keep, told to the engine before anything is created. */
@NullMarked
package io.tandem.policy;

import org.jspecify.annotations.NullMarked;
