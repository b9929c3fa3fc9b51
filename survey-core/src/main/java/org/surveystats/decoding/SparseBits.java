package org.surveystats.decoding;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A set of whole numbers from 0 on, as words of 64 bits in a hash table by the upper bits of the number: 2 to 8 bits a
 * number where numbers lie dense, 16 to 64 bytes where each lies alone. Numbers made to come to the same places of the
 * table go to a tree, so that no file takes time that grows with the square of its rows.
 */
final class SparseBits {
    private static final int FIRST_SIZE = 64;
    private static final int WORD = 6;

    /** Honest numbers stay far below this in a table that is at most half full. */
    private static final int MOST_PROBES = 256;

    private static final int CROWDED = -1;

    /** The upper bits of the numbers in the word at the same place, plus 1; 0 where there is no word. */
    private long[] keys = new long[FIRST_SIZE];

    private long[] words = new long[FIRST_SIZE];
    private int used;

    /** The words by key that found no place. */
    private final Map<Long, Long> crowded = new TreeMap<>();

    /**
     * Adds a number.
     *
     * @return false when it was there
     */
    boolean add(long number) {
        return add((number >>> WORD) + 1, 1L << number) == 0;
    }

    /**
     * Adds the numbers of another set.
     *
     * @return false when one of them was there
     */
    boolean addAll(SparseBits other) {
        long shared = 0;
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != 0) {
                shared |= add(other.keys[i], other.words[i]);
            }
        }
        for (Map.Entry<Long, Long> word : other.crowded.entrySet()) {
            shared |= add(word.getKey(), word.getValue());
        }
        return shared == 0;
    }

    /** Adds the bits of a word and gives those that were there. */
    private long add(long key, long bits) {
        int place = place(keys, key);
        if (place != CROWDED && keys[place] == 0 && 2 * (used + 1) > keys.length) {
            grow();
            place = place(keys, key);
        }
        // A table that has grown may have a place for a key that found none before.
        if (place == CROWDED || (keys[place] == 0 && crowded.containsKey(key))) {
            long before = crowded.getOrDefault(key, 0L);
            crowded.put(key, before | bits);
            return before & bits;
        }
        if (keys[place] == 0) {
            keys[place] = key;
            used++;
        }
        long before = words[place];
        words[place] |= bits;
        return before & bits;
    }

    /** How many words found no place in the table. */
    int crowded() {
        return crowded.size();
    }

    /** Gives all numbers, in no order. */
    void forEach(LongConsumer taker) {
        for (int i = 0; i < keys.length; i++) {
            forEach(keys[i], words[i], taker);
        }
        crowded.forEach((key, word) -> forEach(key, word, taker));
    }

    private static void forEach(long key, long word, LongConsumer taker) {
        for (long left = word; left != 0; left &= left - 1) {
            taker.accept(((key - 1) << WORD) + Long.numberOfTrailingZeros(left));
        }
    }

    /** Where a key stands, or the empty place where it would, or {@link #CROWDED}. */
    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing (Knuth 1973, The Art of Computer Programming 3, section 6.4): 2^64 over the golden ratio.
        int place = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (keys[place] == 0 || keys[place] == key) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return CROWDED;
    }

    private void grow() {
        long[] newKeys = new long[2 * keys.length];
        long[] newWords = new long[newKeys.length];
        used = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(newKeys, keys[i]);
                if (place == CROWDED) {
                    crowded.put(keys[i], words[i]);
                } else {
                    newKeys[place] = keys[i];
                    newWords[place] = words[i];
                    used++;
                }
            }
        }
        keys = newKeys;
        words = newWords;
    }
}
