/** What the data room promises. */
@NullMarked
package io.tandem.data;

import org.jspecify.annotations.NullMarked;
