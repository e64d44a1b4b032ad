package io.tandem.rehearsal.cloud.rules;

/**
 * A block of IPv4 addresses as a request gives it.
 *
 * @param first its first address
 * @param prefix how many leading bits its addresses share
 */
public record CidrBlock(long first, int prefix) {
    /** Reads {@code 10.0.0.0/16}; bits behind the prefix are cut off, as EC2 does. */
    public static CidrBlock parse(String text) {
        var parts = text.split("[./]", -1);
        long address = 0;
        for (int i = 0; i < 4; i++) {
            address = address << 8 | Long.parseLong(parts[i]);
        }
        int prefix = Integer.parseInt(parts[4]);
        return new CidrBlock(address >> (32 - prefix) << (32 - prefix), prefix);
    }

    public boolean contains(CidrBlock other) {
        return prefix <= other.prefix && other.first >> (32 - prefix) == first >> (32 - prefix);
    }

    public boolean overlaps(CidrBlock other) {
        return contains(other) || other.contains(this);
    }
}
