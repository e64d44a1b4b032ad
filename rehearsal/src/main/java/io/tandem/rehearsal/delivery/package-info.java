/**
 * The way of a change into an account: plan it, do exactly that, and look for what others changed since. In: stacks, their
 * events, update plans. Out: comments, plans and summaries in a git-ignored folder, for people and pipelines.
 */
@NullMarked
package io.tandem.rehearsal.delivery;

import org.jspecify.annotations.NullMarked;
