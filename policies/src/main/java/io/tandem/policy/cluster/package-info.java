/** The pack kubernetes-helm: objects in clusters, and what is given to Helm charts. Written with {@code rules}. */
@NullMarked
package io.tandem.policy.cluster;

import org.jspecify.annotations.NullMarked;
