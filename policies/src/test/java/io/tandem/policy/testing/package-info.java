/** What tests of rules are made of: the recorded states, changes of them, and the mutations in YAML. */
@NullMarked
package io.tandem.policy.testing;

import org.jspecify.annotations.NullMarked;
