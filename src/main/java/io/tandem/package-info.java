/** The program: one region of AWS per stack. {@code RegionStack} is the page to start with. */
@NullMarked
package io.tandem;

import org.jspecify.annotations.NullMarked;
