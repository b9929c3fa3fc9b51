package org.surveystats.plan;

/** Reads the strata of rows of a batch: what a count asks for block by block. */
@FunctionalInterface
public interface StratumReader {
    /**
     * Reads some rows.
     *
     * @param from the first row
     * @param rows how many
     * @param into takes the stratum of each, from its start; that of the unknown one or any number above it where it is
     *     not known
     */
    void read(int from, int rows, int[] into);
}
