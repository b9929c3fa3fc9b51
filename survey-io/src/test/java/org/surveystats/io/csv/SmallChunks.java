package org.surveystats.io.csv;

/** Makes a small file one of many chunks, so that several threads have work. */
public final class SmallChunks {
    private static final int BYTES = 500;

    private SmallChunks() {}

    /** The same reading in chunks of a few lines. */
    public static ResponsesCsv of(ResponsesCsv csv) {
        return csv.withChunkSize(BYTES);
    }
}
