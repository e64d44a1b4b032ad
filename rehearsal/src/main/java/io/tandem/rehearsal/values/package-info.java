/** Property values as the engine sends them and as the rest of the rehearsal reads them. Depends on nothing else. */
@NullMarked
package io.tandem.rehearsal.values;

import org.jspecify.annotations.NullMarked;
