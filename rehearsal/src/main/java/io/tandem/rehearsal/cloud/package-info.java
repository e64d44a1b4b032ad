/**
 * The API of the simulated cloud: what it makes of a call, what it refuses and what it is told to let fail. Knows the
 * catalog and the account, not the engine.
 */
@NullMarked
package io.tandem.rehearsal.cloud;

import org.jspecify.annotations.NullMarked;
