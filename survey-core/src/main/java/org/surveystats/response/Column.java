package org.surveystats.response;

/** The answers of a batch to one question, one for each row. Columns are immutable once built. */
public sealed interface Column permits CodedColumn, MultiCodedColumn, NumericColumn, NotAskedColumn {
    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    int size();
}
