/** What the platform room promises. */
@NullMarked
package io.tandem.platform;

import org.jspecify.annotations.NullMarked;
