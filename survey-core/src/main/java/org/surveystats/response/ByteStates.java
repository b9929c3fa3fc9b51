package org.surveystats.response;

/**
 * States that lie in bytes. Counting is done here, next to the bytes, because they must not be handed out and copying them
 * for every count would cost a tenth of it.
 */
final class ByteStates implements ItemStates {
    private final byte[] states;

    ByteStates(byte[] states) {
        this.states = states;
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
        byte[] own = states;
        for (int i = 0; i < rows; i++) {
            counters[bases[i] + (own[from + i] & 0xff)]++;
        }
    }

    @Override
    public void countBoth(int from, int rows, int[] bases, int[] counters, ItemStates other, int[] otherCounters) {
        if (other instanceof ByteStates bytes) {
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
            firstCounters[base + (first[from + i] & 0xff)]++;
            secondCounters[base + (second[from + i] & 0xff)]++;
        }
    }
}
