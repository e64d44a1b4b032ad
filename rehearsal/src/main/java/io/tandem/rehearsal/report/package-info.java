/** What people read after a run: progress while it lasts, the summary at its end. Knows the engine's state and the catalog. */
@NullMarked
package io.tandem.rehearsal.report;

import org.jspecify.annotations.NullMarked;
