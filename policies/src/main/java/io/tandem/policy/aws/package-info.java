/** The pack aws-foundations: one file per service or part of it. Written with {@code rules}; {@code Packs} lists it. */
@NullMarked
package io.tandem.policy.aws;

import org.jspecify.annotations.NullMarked;
