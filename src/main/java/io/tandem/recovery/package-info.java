/**
 * What makes the twin able to take over, and whether it is: the replication of datasets, which the DR stack makes for
 * both sides; how long a recovery takes and what it loses, computed from what is declared; whether each thing that
 * holds state has a counterpart here; whether the two regions are alike. In: settings and what both regions publish.
 * Out: replication, refusals in the preview, and outputs that say what holds.
 */
@NullMarked
package io.tandem.recovery;

import org.jspecify.annotations.NullMarked;
