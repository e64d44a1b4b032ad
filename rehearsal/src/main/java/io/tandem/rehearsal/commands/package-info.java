/** The command line of the rehearsal; `make` calls it. Reads arguments, prints results, decides exit codes. */
@NullMarked
package io.tandem.rehearsal.commands;

import org.jspecify.annotations.NullMarked;
