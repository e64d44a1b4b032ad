/** Tests of the table of controls. */
@NullMarked
package io.tandem.policy.controls;

import org.jspecify.annotations.NullMarked;
