/**
 * Running rules: which rule looks at which resource, at what level, and what is waived. Reads {@code rules} and {@code
 * waivers}; the engine's side and the reports read its findings.
 */
@NullMarked
package io.tandem.policy.run;

import org.jspecify.annotations.NullMarked;
