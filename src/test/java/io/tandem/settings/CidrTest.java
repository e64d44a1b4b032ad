package io.tandem.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CidrTest {
    @Property
    void aBlockIsReadAsItIsWritten(@ForAll("blocks") Cidr block) {
        assertThat(Cidr.parse(block.toString())).isEqualTo(block);
    }

    @Property
    void overlappingIsMutual(@ForAll("blocks") Cidr one, @ForAll("blocks") Cidr other) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    @Property
    void blocksOverlapExactlyIfTheirAddressesDo(@ForAll("blocks") Cidr one, @ForAll("blocks") Cidr other) {
        boolean meet = first(one) <= last(other) && first(other) <= last(one);

        assertThat(one.overlaps(other)).isEqualTo(meet);
    }

    @Property
    void aBlockContainsItsSubnets(@ForAll("blocks") Cidr block, @ForAll @IntRange(max = 8) int bits) {
        int prefixLength = Math.min(32, block.prefixLength() + bits);
        long parts = 1L << (prefixLength - block.prefixLength());

        assertThat(block.contains(block.subnet(prefixLength, 0))).isTrue();
        assertThat(block.contains(block.subnet(prefixLength, parts - 1))).isTrue();
    }

    @Property
    void neighbouringSubnetsTouchAndDoNotOverlap(@ForAll("blocks") Cidr block, @ForAll @IntRange(max = 254) int index) {
        Cidr large = new Cidr(block.address() & 0xff000000, 8);

        Cidr left = large.subnet(16, index);
        Cidr right = large.subnet(16, index + 1);

        assertThat(last(left) + 1).isEqualTo(first(right));
        assertThat(left.overlaps(right)).isFalse();
    }

    @Property
    void aSubnetOutsideTheBlockIsRefused(@ForAll("blocks") Cidr block) {
        assertThatIllegalArgumentException().isThrownBy(() -> block.subnet(block.prefixLength(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> block.subnet(block.prefixLength() - 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> block.subnet(33, 0));
    }

    @Property
    void malformedBlocksAreRefused(@ForAll("malformed") String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cidr.parse(text))
                .withMessageContaining("is no IPv4 block");
    }

    @Property
    void hostBitsAreRefused(@ForAll @IntRange(min = 1, max = 255) int host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cidr.parse("10.0.0." + host + "/24"))
                .withMessageContaining("host bits");
    }

    @Example
    void allAddressesAreOneBlock() {
        assertThat(Cidr.parse("0.0.0.0/0").size()).isEqualTo(4294967296L);
        assertThat(Cidr.parse("0.0.0.0/0").contains(Cidr.parse("255.255.255.255/32")))
                .isTrue();
    }

    @Example
    void aSingleAddressIsABlock() {
        assertThat(Cidr.parse("255.255.255.255/32").size()).isEqualTo(1);
    }

    @Example
    void onlyRfc1918IsPrivate() {
        assertThat(Cidr.parse("172.31.0.0/16").isPrivate()).isTrue();
        assertThat(Cidr.parse("192.168.0.0/16").isPrivate()).isTrue();
        assertThat(Cidr.parse("172.32.0.0/16").isPrivate()).isFalse();
        assertThat(Cidr.parse("172.0.0.0/8").isPrivate()).isFalse();
    }

    @Provide
    Arbitrary<Cidr> blocks() {
        return Combinators.combine(
                        Arbitraries.integers(), Arbitraries.integers().between(0, 32))
                .as((address, prefixLength) ->
                        new Cidr((int) (address & (0xffffffffL << (32 - prefixLength))), prefixLength));
    }

    @Provide
    Arbitrary<String> malformed() {
        return Arbitraries.of(
                "",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/016",
                "10.0.0/16",
                "10.0.0.0.0/16",
                "256.0.0.0/16",
                "010.0.0.0/16",
                " 10.0.0.0/16",
                "10.0.0.0/16\n",
                "::/0",
                "ten/16");
    }

    private static long first(Cidr block) {
        return Integer.toUnsignedLong(block.address());
    }

    private static long last(Cidr block) {
        return first(block) + block.size() - 1;
    }
}
