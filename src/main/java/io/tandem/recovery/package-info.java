/**
 * Whether the twin can take over: how long that takes and what it loses, computed from what is declared; whether each
 * thing that holds state has a counterpart here; whether the two regions are alike. In: settings, what both regions
 * publish, and what was made for the replication. Out: refusals in the preview, and outputs that say what holds. It
 * makes no resource.
 */
@NullMarked
package io.tandem.recovery;

import org.jspecify.annotations.NullMarked;
