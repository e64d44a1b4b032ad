/**
 * Property values: decoded from the engine's messages, three-valued, safe to read at any path. Depends on nothing else of
 * the packs; everything else reads them.
 */
@NullMarked
package io.tandem.policy.values;

import org.jspecify.annotations.NullMarked;
