package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class SparseBitsTest {
    private static final long LARGEST = 1_000_000_000_000_000_000L;

    @Test
    void isASetOfNumbers() {
        SplittableRandom random = new SplittableRandom(1);
        SparseBits bits = new SparseBits();
        TreeSet<Long> expected = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextBoolean() ? random.nextLong(5000) : random.nextLong(LARGEST);
            assertThat(bits.add(number)).isEqualTo(expected.add(number));
        }
        TreeSet<Long> given = new TreeSet<>();
        bits.forEach(given::add);

        assertThat(given).isEqualTo(expected);
    }

    @Test
    void addsAnotherAndSaysWhetherTheyAreApart() {
        SparseBits even = new SparseBits();
        SparseBits odd = new SparseBits();
        for (long i = 0; i < 10_000; i += 2) {
            even.add(i);
            odd.add(i + 1);
        }

        assertThat(even.addAll(odd)).isTrue();
        assertThat(even.add(9999)).isFalse();
        assertThat(even.addAll(odd)).isFalse();
    }

    /** Numbers that the hash sends to one place would be looked for among all before them. */
    @Test
    void numbersMadeToCollideGoToATreeAndOthersDoNot() {
        BigInteger wrap = BigInteger.ONE.shiftLeft(Long.SIZE);
        long inverse = new BigInteger("9e3779b97f4a7c15", 16).modInverse(wrap).longValue();
        SplittableRandom random = new SplittableRandom(2);
        SparseBits crafted = new SparseBits();
        SparseBits honest = new SparseBits();
        TreeSet<Long> expected = new TreeSet<>();
        while (expected.size() < 20_000) {
            // Bits 32 to 47, which choose among 65,536 places, are none.
            long word = inverse * (random.nextLong() & 0xffff0000ffffffffL) - 1;
            if (word >= 0 && word < LARGEST / Long.SIZE) {
                assertThat(crafted.add(word * Long.SIZE)).isEqualTo(expected.add(word * Long.SIZE));
                honest.add(random.nextLong(LARGEST));
                honest.add(expected.size());
            }
        }
        TreeSet<Long> given = new TreeSet<>();
        crafted.forEach(given::add);

        assertThat(crafted.crowded()).isGreaterThan(19_000);
        assertThat(honest.crowded()).isZero();
        assertThat(given).isEqualTo(expected);
        assertThat(honest.addAll(crafted)).isTrue();
        assertThat(expected).noneMatch(honest::add).noneMatch(crafted::add);
    }
}
