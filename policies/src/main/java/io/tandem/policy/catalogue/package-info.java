/** The page of all rules, CATALOGUE.md. Reads the packs and {@code controls}; {@code tools/policies catalogue} starts it. */
@NullMarked
package io.tandem.policy.catalogue;

import org.jspecify.annotations.NullMarked;
