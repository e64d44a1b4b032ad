/** Waivers: who answers for which violation, until when. Reads {@code rules} for what a resource is. */
@NullMarked
package io.tandem.policy.waivers;

import org.jspecify.annotations.NullMarked;
