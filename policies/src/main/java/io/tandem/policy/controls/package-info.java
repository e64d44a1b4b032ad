/** What the field checks, row by row, and the rule of ours that does. Depends on nothing; reports and the catalogue read it. */
@NullMarked
package io.tandem.policy.controls;

import org.jspecify.annotations.NullMarked;
