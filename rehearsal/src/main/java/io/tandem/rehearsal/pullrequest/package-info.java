/**
 * What a pull request would change, for the people who review it: read from the engine's events of one preview a stack,
 * judged, and written as one Markdown comment. In: the engine, the catalog's durations, the packs' reports. Out: the
 * comment and whether the check passes. Knows no secret: what the engine masks stays masked, and most values are not shown.
 */
@NullMarked
package io.tandem.rehearsal.pullrequest;

import org.jspecify.annotations.NullMarked;
