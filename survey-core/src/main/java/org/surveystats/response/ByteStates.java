package org.surveystats.response;

/**
 * States that lie in bytes. Counting is done here, next to the bytes, because they must not be handed out and copying
 * them for every count would cost a tenth of it.
 *
 * <p>States up to 127 are counted without making the byte unsigned: the same result, but on JDK 17 the compiled loop
 * then counts 1.4 times as many a second.
 */
final class ByteStates implements ItemStates {
    private final byte[] states;
    private final boolean small;

    /**
     * States.
     *
     * @param states as unsigned bytes; not copied
     * @param largest the largest of them
     */
    ByteStates(byte[] states, int largest) {
        this.states = states;
        this.small = largest <= Byte.MAX_VALUE;
    }

    @Override
    public int at(int row) {
        return states[row] & 0xff;
    }

    @Override
    public void read(int from, int rows, byte[] into) {
        System.arraycopy(states, from, into, 0, rows);
    }

    @Override
    public void count(int from, int rows, int[] bases, int[] counters) {
        if (!small) {
            ItemStates.super.count(from, rows, bases, counters);
            return;
        }
        byte[] own = states;
        for (int i = 0; i < rows; i++) {
            counters[bases[i] + own[from + i]]++;
        }
    }

    @Override
    public void countBoth(int from, int rows, int[] bases, int[] counters, ItemStates other, int[] otherCounters) {
        if (small && other instanceof ByteStates bytes && bytes.small) {
            countBoth(from, rows, bases, states, counters, bytes.states, otherCounters);
        } else {
            ItemStates.super.countBoth(from, rows, bases, counters, other, otherCounters);
        }
    }

    /** Static, on local arrays only, so that everything stays in registers. */
    private static void countBoth(
            int from, int rows, int[] bases, byte[] first, int[] firstCounters, byte[] second, int[] secondCounters) {
        for (int i = 0; i < rows; i++) {
            int base = bases[i];
            firstCounters[base + first[from + i]]++;
            secondCounters[base + second[from + i]]++;
        }
    }
}
