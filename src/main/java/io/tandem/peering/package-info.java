/**
 * What twins know of each other: the outputs a region publishes, and how the DR stack reads and checks its primary's.
 * In: the settings and what the rooms before it publish. Out: stack outputs. The only room that reads another
 * stack; the primary never reads its twin.
 */
@NullMarked
package io.tandem.peering;

import org.jspecify.annotations.NullMarked;
