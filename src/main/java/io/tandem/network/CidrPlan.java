package io.tandem.network;

import io.tandem.settings.Cidr;

/**
 * Which addresses belong to which subnet of a VPC. Each tier owns a fixed block, each zone a fixed quarter of it, so an
 * address range depends on nothing but the VPC, the tier and the zone's place in the list: another zone or tier leaves
 * all others as they are.
 *
 * @param vpc the VPC's range, /16 to /20
 */
public record CidrPlan(Cidr vpc) {
    private static final int EIGHTH_BITS = 3;
    private static final int ZONE_BITS = 2;

    /** The tier's whole block: what a rule about the tier names. */
    public Cidr block(SubnetTier tier) {
        int bits = EIGHTH_BITS - Integer.numberOfTrailingZeros(tier.eighths());
        return vpc.subnet(vpc.prefixLength() + bits, tier.firstEighth() / tier.eighths());
    }

    /**
     * The subnet of a tier in one zone.
     *
     * @param zone the zone's place in the settings' list, from 0
     * @throws IllegalArgumentException if the plan has no such zone
     */
    public Cidr subnet(SubnetTier tier, int zone) {
        Cidr block = block(tier);
        return block.subnet(block.prefixLength() + ZONE_BITS, zone);
    }
}
