/** What the observe room promises. */
@NullMarked
package io.tandem.observe;

import org.jspecify.annotations.NullMarked;
