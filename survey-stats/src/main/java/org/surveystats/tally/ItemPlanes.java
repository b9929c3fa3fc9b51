package org.surveystats.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The states of one item as bit planes: bit i of plane k is bit k of the state of row i. How many rows of a set are in
 * each state follows from how many have bit 0, bit 1, both, and so on, and those are counts of ones in words of 64
 * rows, of which a processor does one a cycle; an answer of 8 states takes 3 bits of memory.
 */
final class ItemPlanes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long GATHER = 0x0102040810204080L;

    private final long[][] planes;

    private ItemPlanes(long[][] planes) {
        this.planes = planes;
    }

    private static long[][] blank(int states, int words) {
        return new long[Integer.SIZE - Integer.numberOfLeadingZeros(states - 1)][words];
    }

    /** Slices states of a byte, whose number of rows is a multiple of 64. */
    static ItemPlanes of(int states, byte[] rows) {
        long[][] planes = blank(states, rows.length / Long.SIZE);
        for (int word = 0; word < rows.length / Long.SIZE; word++) {
            for (int part = 0; part < Long.BYTES; part++) {
                long eight = (long) EIGHT.get(rows, word * Long.SIZE + part * Long.BYTES);
                for (int plane = 0; plane < planes.length; plane++) {
                    // The product brings the lowest bits of the eight bytes together in the highest byte.
                    long bits = (((eight >>> plane) & LOW_BITS) * GATHER) >>> 56;
                    planes[plane][word] |= bits << (part * Byte.SIZE);
                }
            }
        }
        return new ItemPlanes(planes);
    }

    /** Slices states of any size. */
    static ItemPlanes of(int states, int[] rows) {
        long[][] planes = blank(states, rows.length / Long.SIZE);
        for (int row = 0; row < rows.length; row++) {
            for (int plane = 0; plane < planes.length; plane++) {
                planes[plane][row / Long.SIZE] |= (long) ((rows[row] >>> plane) & 1) << row;
            }
        }
        return new ItemPlanes(planes);
    }

    /**
     * Room for splitting rows by the planes above the third.
     *
     * @param words the words of a plane
     */
    long[][] halves(int words) {
        return new long[Math.max(0, planes.length - 3)][words];
    }

    /**
     * Counts the states of some rows.
     *
     * @param rows a bit for each row that is to be counted
     * @param from the first word
     * @param to the word behind the last
     * @param counts by state, added to
     * @param halves room as {@link #halves} makes it
     */
    void count(long[] rows, int from, int to, long[] counts, long[][] halves) {
        count(planes.length, rows, from, to, counts, 0, halves);
    }

    private void count(int depth, long[] rows, int from, int to, long[] counts, int state, long[][] halves) {
        if (depth == 3) {
            countThree(rows, from, to, counts, state);
        } else if (depth == 2) {
            // The least: an item has a level, and may be blank or routed out.
            countTwo(rows, from, to, counts, state);
        } else {
            long[] plane = planes[depth - 1];
            long[] half = halves[depth - 4];
            for (int word = from; word < to; word++) {
                half[word] = rows[word] & ~plane[word];
            }
            count(depth - 1, half, from, to, counts, state, halves);
            for (int word = from; word < to; word++) {
                half[word] = rows[word] & plane[word];
            }
            count(depth - 1, half, from, to, counts, state + (1 << (depth - 1)), halves);
        }
    }

    private void countThree(long[] rows, int from, int to, long[] counts, int state) {
        long[] first = planes[0];
        long[] second = planes[1];
        long[] third = planes[2];
        int all = 0;
        int a = 0;
        int b = 0;
        int c = 0;
        int ab = 0;
        int ac = 0;
        int bc = 0;
        int abc = 0;
        for (int word = from; word < to; word++) {
            long row = rows[word];
            long x = first[word] & row;
            long y = second[word] & row;
            long z = third[word] & row;
            all += Long.bitCount(row);
            a += Long.bitCount(x);
            b += Long.bitCount(y);
            c += Long.bitCount(z);
            ab += Long.bitCount(x & y);
            ac += Long.bitCount(x & z);
            bc += Long.bitCount(y & z);
            abc += Long.bitCount(x & y & z);
        }
        // Inclusion and exclusion: who has exactly these bits.
        counts[state] += all - a - b - c + ab + ac + bc - abc;
        counts[state + 1] += a - ab - ac + abc;
        counts[state + 2] += b - ab - bc + abc;
        counts[state + 3] += ab - abc;
        counts[state + 4] += c - ac - bc + abc;
        counts[state + 5] += ac - abc;
        counts[state + 6] += bc - abc;
        counts[state + 7] += abc;
    }

    private void countTwo(long[] rows, int from, int to, long[] counts, int state) {
        long[] first = planes[0];
        long[] second = planes[1];
        int all = 0;
        int a = 0;
        int b = 0;
        int ab = 0;
        for (int word = from; word < to; word++) {
            long row = rows[word];
            long x = first[word] & row;
            long y = second[word] & row;
            all += Long.bitCount(row);
            a += Long.bitCount(x);
            b += Long.bitCount(y);
            ab += Long.bitCount(x & y);
        }
        counts[state] += all - a - b + ab;
        counts[state + 1] += a - ab;
        counts[state + 2] += b - ab;
        counts[state + 3] += ab;
    }

    /** How many states the planes can tell apart, a power of two. */
    int states() {
        return 1 << planes.length;
    }

    /** Which rows of a word are in one of some states. */
    long inAny(int[] states, int word) {
        long any = 0;
        for (int state : states) {
            long in = -1;
            for (int plane = 0; plane < planes.length; plane++) {
                in &= planes[plane][word] ^ ((state >>> plane & 1) == 1 ? 0 : -1L);
            }
            any |= in;
        }
        return any;
    }

    /**
     * Finds the rows in a state.
     *
     * @param state the state
     * @param rows a bit for each row that is asked about
     * @param from the first word
     * @param words how many
     * @param into takes the words, from its start
     */
    void inState(int state, long[] rows, int from, int words, long[] into) {
        System.arraycopy(rows, from, into, 0, words);
        for (int plane = 0; plane < planes.length; plane++) {
            long[] bits = planes[plane];
            long flip = (state >>> plane & 1) == 1 ? 0 : -1;
            for (int word = 0; word < words; word++) {
                into[word] &= bits[from + word] ^ flip;
            }
        }
    }
}
