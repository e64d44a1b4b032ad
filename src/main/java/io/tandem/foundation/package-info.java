/**
 * What an account has before a pipeline makes regions in it: the bucket of the engine's state, on both sides, with the
 * key of stack secrets; the identity of the pipeline's jobs and the roles that they take; the budget. In: settings, and
 * what the rooms of keys, alarms, data and recovery make for regions. Out: stack outputs, by which a pipeline logs in.
 */
@NullMarked
package io.tandem.foundation;

import org.jspecify.annotations.NullMarked;
