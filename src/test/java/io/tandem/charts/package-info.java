/**
 * Checks of what the program gives to Helm: the values of every release against those that the chart comes with, and, with
 * the charts themselves, what Helm makes of both. Reads recorded releases of the room platform; nothing depends on it.
 */
@NullMarked
package io.tandem.charts;

import org.jspecify.annotations.NullMarked;
