package io.tandem.keys;

import com.pulumi.resources.ProviderResource;

/**
 * The twin's region, for the few resources that this stack makes there.
 *
 * @param site where it is, and what holds for resources there
 * @param provider the way to it
 */
public record TwinRegion(Site site, ProviderResource provider) {}
