/** What the alarms room promises. */
@NullMarked
package io.tandem.alarms;

import org.jspecify.annotations.NullMarked;
