package io.tandem.settings;

/** How many NAT gateways a region has. Written {@code per-az} or {@code single} in a stack file. */
public enum NatGateways {
    /** One in each availability zone: the loss of a zone leaves the others their way out. */
    PER_AZ,
    /** One for all zones: cheaper, and lost with its zone. */
    SINGLE
}
