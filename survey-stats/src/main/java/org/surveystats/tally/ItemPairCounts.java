package org.surveystats.tally;

import java.util.Arrays;
import java.util.Objects;

/**
 * How many of a group's respondents gave which scored answers to two items, by stratum: the known strata, then the
 * unknown one. Levels go by their indices among those that have a score, and so do strata among all, from 0. Immutable.
 */
public final class ItemPairCounts {
    private final int strata;
    private final int firstLevels;
    private final int secondLevels;

    /** By stratum, level of the first item, level of the second: those of a stratum one after the other. */
    private final long[] counts;

    /** Keeps the counts given: by stratum, the unknown one last, level of the first item and level of the second. */
    ItemPairCounts(int strata, int firstLevels, int secondLevels, long[] counts) {
        this.strata = strata;
        this.firstLevels = firstLevels;
        this.secondLevels = secondLevels;
        this.counts = counts;
    }

    /**
     * The known strata.
     *
     * @return how many there are; the index of the unknown one
     */
    public int unknownStratum() {
        return strata;
    }

    /**
     * The scored levels of the first item.
     *
     * @return how many there are
     */
    public int firstLevels() {
        return firstLevels;
    }

    /**
     * The scored levels of the second item.
     *
     * @return how many there are
     */
    public int secondLevels() {
        return secondLevels;
    }

    /**
     * Who gave two answers.
     *
     * @param stratum the index of a stratum, that of {@link #unknownStratum()} too
     * @param first the index of the answer to the first item among its scored levels
     * @param second the index of the answer to the second item among its scored levels
     * @return 0 or more
     * @throws IndexOutOfBoundsException if there is no such stratum or answer
     */
    public long count(int stratum, int first, int second) {
        Objects.checkIndex(first, firstLevels);
        Objects.checkIndex(second, secondLevels);
        return counts[(stratum * firstLevels + first) * secondLevels + second];
    }

    /**
     * Who gave scored answers to both items.
     *
     * @return over all strata, the unknown one included
     */
    public long respondents() {
        return Arrays.stream(counts).sum();
    }

    /** Equal shapes and counts. */
    @Override
    public boolean equals(Object object) {
        return object instanceof ItemPairCounts other
                && strata == other.strata
                && firstLevels == other.firstLevels
                && secondLevels == other.secondLevels
                && Arrays.equals(counts, other.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strata, firstLevels, secondLevels, Arrays.hashCode(counts));
    }

    /** The shape and no cell. */
    @Override
    public String toString() {
        return "ItemPairCounts of " + firstLevels + " x " + secondLevels + " scored levels, " + strata + " strata";
    }
}
