package io.tandem.network;

/** The tiers of a network, once made. */
record NetworkTiers(NetworkTier publicTier, NetworkTier privateTier, NetworkTier dataTier) {}
