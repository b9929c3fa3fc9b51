package org.surveystats.response;

import java.util.function.LongConsumer;

/**
 * A set of whole numbers from 0 on, as words of 64 bits in a hash table by the upper bits of the number: 2 to 8 bits a number
 * where numbers lie dense, 16 to 64 bytes where each lies alone.
 */
final class SparseBits {
    private static final int FIRST_SIZE = 64;
    private static final int WORD = 6;

    /** The upper bits of the numbers in the word at the same place, plus 1; 0 where there is no word. */
    private long[] keys = new long[FIRST_SIZE];

    private long[] words = new long[FIRST_SIZE];
    private int used;

    /**
     * Adds a number.
     *
     * @return false when it was there
     */
    boolean add(long number) {
        int place = placeFor((number >>> WORD) + 1);
        long bit = 1L << number;
        boolean isNew = (words[place] & bit) == 0;
        words[place] |= bit;
        return isNew;
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
                int place = placeFor(other.keys[i]);
                shared |= words[place] & other.words[i];
                words[place] |= other.words[i];
            }
        }
        return shared == 0;
    }

    /** Gives all numbers, in no order. */
    void forEach(LongConsumer taker) {
        for (int i = 0; i < keys.length; i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                taker.accept(((keys[i] - 1) << WORD) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** Where a key stands, put there if need be. */
    private int placeFor(long key) {
        int place = place(keys, key);
        if (keys[place] == 0) {
            if (2 * (used + 1) > keys.length) {
                grow();
                place = place(keys, key);
            }
            keys[place] = key;
            used++;
        }
        return place;
    }

    /** Where a key stands, or the empty place where it would. */
    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing (Knuth 1973, The Art of Computer Programming 3, section 6.4): 2^64 over the golden ratio.
        int place = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] newKeys = new long[2 * keys.length];
        long[] newWords = new long[newKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(newKeys, keys[i]);
                newKeys[place] = keys[i];
                newWords[place] = words[i];
            }
        }
        keys = newKeys;
        words = newWords;
    }
}
