/** What the tests share: a world of one sample of each type, and projects for the engine. */
@NullMarked
package io.tandem.rehearsal.testing;

import org.jspecify.annotations.NullMarked;
