/** The yardstick of `make bench`: a program that does nothing but register resources. */
@NullMarked
package io.tandem.rehearsal.bench;

import org.jspecify.annotations.NullMarked;
