/** The pack cost-tags: whose it is, and what it costs for nothing. Written with {@code rules}. */
@NullMarked
package io.tandem.policy.cost;

import org.jspecify.annotations.NullMarked;
