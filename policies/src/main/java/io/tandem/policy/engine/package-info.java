/**
 * The engine's side: the Analyzer protocol over gRPC, one process per pack. Reads everything; nothing reads it.
 */
@NullMarked
package io.tandem.policy.engine;

import org.jspecify.annotations.NullMarked;
