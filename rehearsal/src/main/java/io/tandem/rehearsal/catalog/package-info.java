/**
 * What the simulated cloud knows of each resource type, declared in {@code catalog/<service>.yaml} and nowhere else.
 * Knows nothing of the account or the engine.
 */
@NullMarked
package io.tandem.rehearsal.catalog;

import org.jspecify.annotations.NullMarked;
