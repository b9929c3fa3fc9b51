package org.surveystats.tally;

import java.util.Arrays;

/**
 * Counters by cell and place. A cell is a stratum of a group; its places are the states of an item or the pairs of two.
 * Counting is done in 32 bits, of which a cache holds twice as many, and what has come together is
 * {@link #spill spilled} into 64 bits before it could overflow: whoever counts says when.
 */
final class Counters {
    private final int places;
    private int[] recent = {};
    private long[] spilled = {};
    private boolean shared;

    /** No cells yet, each of so many places. */
    Counters(int places) {
        this.places = places;
    }

    /** The same counts. Both use the same arrays until one is counted on, which then takes copies. */
    Counters copy() {
        Counters copy = new Counters(places);
        copy.recent = recent;
        copy.spilled = spilled;
        copy.shared = true;
        shared = true;
        return copy;
    }

    private void own() {
        if (shared) {
            recent = recent.clone();
            spilled = spilled.clone();
            shared = false;
        }
    }

    /** A cell's counters begin at {@code cell * places()}. */
    int places() {
        return places;
    }

    /** Makes room for so many cells, and some more, so that groups that come one by one cost no copy each. */
    void grow(int cells) {
        int size = Math.multiplyExact(cells, places);
        if (recent.length < size) {
            long roomy = Math.min(Integer.MAX_VALUE - Long.BYTES, recent.length + recent.length / 2L);
            recent = Arrays.copyOf(recent, (int) Math.max(size, roomy));
            spilled = shared ? spilled.clone() : spilled;
            shared = false;
        }
    }

    /** The counters to be incremented. */
    int[] recent() {
        own();
        return recent;
    }

    long at(int cell, int place) {
        int index = cell * places + place;
        return (index < recent.length ? recent[index] : 0) + (index < spilled.length ? spilled[index] : 0);
    }

    /** Makes room for 2^31 - 1 more. */
    void spill() {
        own();
        spilled = Arrays.copyOf(spilled, Math.max(spilled.length, recent.length));
        for (int i = 0; i < recent.length; i++) {
            spilled[i] = Math.addExact(spilled[i], recent[i]);
        }
        Arrays.fill(recent, 0);
    }

    /** Adds a cell of another's counters to a cell of these, which have room for it in cells and in 32 bits. */
    void add(int cell, Counters other, int otherCell) {
        own();
        for (int place = 0; place < places; place++) {
            int from = otherCell * places + place;
            int to = cell * places + place;
            recent[to] += from < other.recent.length ? other.recent[from] : 0;
            if (from < other.spilled.length && other.spilled[from] != 0) {
                if (spilled.length < recent.length) {
                    spilled = Arrays.copyOf(spilled, recent.length);
                }
                spilled[to] = Math.addExact(spilled[to], other.spilled[from]);
            }
        }
    }
}
