/**
 * The kit: how a rule is written. Values, verdicts in three values, conditions on properties, joins between resources,
 * settings. Reads {@code values}; packs are written with it, the analyzer runs what is written.
 */
@NullMarked
package io.tandem.policy.rules;

import org.jspecify.annotations.NullMarked;
