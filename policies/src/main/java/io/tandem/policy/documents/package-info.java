/** IAM policy documents as rules read them. Reads {@code values} and {@code rules}; the packs use it. */
@NullMarked
package io.tandem.policy.documents;

import org.jspecify.annotations.NullMarked;
