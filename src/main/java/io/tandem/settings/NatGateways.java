package io.tandem.settings;

import java.util.Locale;

/** How many NAT gateways a region has. */
public enum NatGateways {
    /** One in each availability zone: the loss of a zone leaves the others their way out. */
    PER_AZ,
    /** One for all zones: cheaper, and lost with its zone. */
    SINGLE;

    /** As written in a stack file: {@code per-az}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
