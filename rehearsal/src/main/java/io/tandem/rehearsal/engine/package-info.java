/**
 * Drives the real Pulumi engine on the simulated cloud: the folder it works in, its environment, one stack at a time.
 * Knows the cloud's server, not the commands that use it.
 */
@NullMarked
package io.tandem.rehearsal.engine;

import org.jspecify.annotations.NullMarked;
