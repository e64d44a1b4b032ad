/**
 * The customer keys of a region, and where that region is. In: the stack's settings. Out: {@code KeyArns}, which all rooms
 * after this one encrypt with. Keys stay in their own region, so each twin
 * works when the other is gone; the one of the secrets has a replica there for the same reason.
 */
@NullMarked
package io.tandem.keys;

import org.jspecify.annotations.NullMarked;
