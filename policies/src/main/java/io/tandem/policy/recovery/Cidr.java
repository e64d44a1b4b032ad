package io.tandem.policy.recovery;

import io.tandem.policy.values.Value;
import java.util.Optional;

/**
 * A range of IPv4 addresses.
 *
 * @param first the lowest address
 * @param last the highest
 */
record Cidr(long first, long last) {
    private static final int BITS = 32;

    /** Whether two ranges share an address; unknown ones share none that anybody knows. */
    static boolean overlap(Value one, Value other) {
        var a = one.text().flatMap(Cidr::parse);
        var b = other.text().flatMap(Cidr::parse);
        return a.isPresent() && b.isPresent() && a.get().first <= b.get().last && b.get().first <= a.get().last;
    }

    private static Optional<Cidr> parse(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}")) {
            return Optional.empty();
        }
        var parts = text.split("[./]", -1);
        long address = 0;
        for (int i = 0; i < 4; i++) {
            address = address * 256 + Long.parseLong(parts[i]);
        }
        long size = 1L << (BITS - Integer.parseInt(parts[4]));
        return Optional.of(new Cidr(address / size * size, address / size * size + size - 1));
    }
}
