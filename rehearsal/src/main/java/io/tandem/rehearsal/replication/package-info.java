/**
 * What is copied between the regions of the simulated account, how late, and what a region would take with it. Reads the
 * account and the policies in it; changes nothing and knows neither the engine nor the program.
 */
@NullMarked
package io.tandem.rehearsal.replication;

import org.jspecify.annotations.NullMarked;
