package io.tandem.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses, always written by its network address.
 *
 * @param address the network address, its four bytes from left to right
 * @param prefixLength how many leading bits all addresses of the block share, 0 to 32
 */
public record Cidr(int address, int prefixLength) {
    private static final String OCTET = "(0|[1-9]\\d{0,2})";
    private static final Pattern FORM =
            Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "/(\\d|[12]\\d|3[0-2])");

    private static final List<Cidr> PRIVATE =
            List.of(parse("10.0.0.0/8"), parse("172.16.0.0/12"), parse("192.168.0.0/16"));

    /** @throws IllegalArgumentException if the prefix is not 0 to 32 or the address has bits behind it */
    public Cidr {
        if (prefixLength < 0 || prefixLength > 32) {
            throw new IllegalArgumentException("a prefix length is 0 to 32");
        }
        if ((address & mask(prefixLength)) != address) {
            throw new IllegalArgumentException("has host bits; a block is written by its first address");
        }
    }

    /**
     * Reads {@code 10.0.0.0/16}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Cidr parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no IPv4 block; its form is 10.0.0.0/16");
        }
        int address = 0;
        for (int group = 1; group <= 4; group++) {
            int octet = Integer.parseInt(parts.group(group));
            if (octet > 255) {
                throw new IllegalArgumentException("is no IPv4 block; each of its four numbers is 0 to 255");
            }
            address = (address << 8) | octet;
        }
        return new Cidr(address, Integer.parseInt(parts.group(5)));
    }

    static Optional<Cidr> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** How many addresses the block has. */
    public long size() {
        return 1L << (32 - prefixLength);
    }

    /** Whether all of it is for private use (RFC 1918). */
    public boolean isPrivate() {
        return PRIVATE.stream().anyMatch(block -> block.contains(this));
    }

    public boolean contains(Cidr other) {
        return prefixLength <= other.prefixLength && (other.address & mask(prefixLength)) == address;
    }

    /** Whether some address is in both; blocks either nest or are apart. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /**
     * The block at a place among the equal parts of this one, counted from 0.
     *
     * @throws IllegalArgumentException if this block has no such part
     */
    public Cidr subnet(int subnetPrefixLength, long index) {
        if (subnetPrefixLength < prefixLength || subnetPrefixLength > 32) {
            throw new IllegalArgumentException(this + " has no parts of /" + subnetPrefixLength);
        }
        if (index < 0 || index >= 1L << (subnetPrefixLength - prefixLength)) {
            throw new IllegalArgumentException(this + " has no part " + index + " of /" + subnetPrefixLength);
        }
        return new Cidr(
                (int) (Integer.toUnsignedLong(address) + (index << (32 - subnetPrefixLength))), subnetPrefixLength);
    }

    @Override
    public String toString() {
        return (address >>> 24) + "." + ((address >>> 16) & 255) + "." + ((address >>> 8) & 255) + "." + (address & 255)
                + "/" + prefixLength;
    }

    private static int mask(int prefixLength) {
        return prefixLength == 0 ? 0 : -1 << (32 - prefixLength);
    }
}
