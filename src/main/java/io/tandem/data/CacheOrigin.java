package io.tandem.data;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * What a cache has from elsewhere.
 *
 * @param password what its clients show, a secret; the same on both sides of a global datastore
 * @param primary the primary's cache, in a DR region
 */
public record CacheOrigin(Output<String> password, Optional<CacheAccess> primary) {}
