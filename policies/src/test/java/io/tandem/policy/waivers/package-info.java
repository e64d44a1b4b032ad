/** Tests of waivers. */
@NullMarked
package io.tandem.policy.waivers;

import org.jspecify.annotations.NullMarked;
