/** Reports of a run: SARIF, JSON, Markdown and a compliance matrix. Reads {@code run} and {@code controls}. */
@NullMarked
package io.tandem.policy.reports;

import org.jspecify.annotations.NullMarked;
