/** What exists in the simulated AWS account, in memory and on disk. Knows neither the catalog nor the engine. */
@NullMarked
package io.tandem.rehearsal.account;

import org.jspecify.annotations.NullMarked;
