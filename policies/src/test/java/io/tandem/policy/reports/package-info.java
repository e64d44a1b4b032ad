/** Tests of the reports. */
@NullMarked
package io.tandem.policy.reports;

import org.jspecify.annotations.NullMarked;
