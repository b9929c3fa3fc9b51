package org.surveystats.decoding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of one column of a source that holds its cells by column: a column store, a batch of a cluster, a file of
 * records read many at a time. The cells are those that {@link ResponseDecoder#row} takes, and mean the same.
 * Immutable.
 *
 * <pre>{@code
 * decoder.columns(2, List.of(
 *     SourceColumn.ofLabels(List.of("RT5", "RDY"), 0, 1, 0),
 *     SourceColumn.ofNumbers(47, 62, Double.NaN),
 *     SourceColumn.ofCodes(1, 2, -9)));
 * }</pre>
 */
public abstract sealed class SourceColumn permits NumberCells, CodeCells, TypedCells, LabelCells, StateCells {
    SourceColumn() {}

    /** One column for each name, all of the same number of rows. */
    static void check(List<String> names, List<SourceColumn> columns) {
        if (columns.size() != names.size()) {
            throw new IllegalArgumentException(
                    "columns must be " + names.size() + " as in the header: " + columns.size());
        }
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).size() != columns.get(0).size()) {
                throw new IllegalArgumentException("columns must have the same number of rows: \"" + names.get(0)
                        + "\" has " + columns.get(0).size() + ", \"" + names.get(i) + "\" "
                        + columns.get(i).size());
            }
        }
    }

    /**
     * Cells that are numbers, whole or not.
     *
     * @param numbers for each row its number, NaN for blank; copied
     * @return the column
     */
    public static SourceColumn ofNumbers(double... numbers) {
        return new NumberCells(numbers.clone());
    }

    /**
     * Cells that are whole numbers, none of them blank; missing codes are those that the layout lists.
     *
     * @param codes for each row its number; copied
     * @return the column
     */
    public static SourceColumn ofCodes(int... codes) {
        return new CodeCells(codes.clone(), Optional.empty());
    }

    /**
     * Cells that are whole numbers, one of which stands for a blank cell.
     *
     * @param blank the number of blank cells, such as {@link Integer#MIN_VALUE}
     * @param codes for each row its number; copied
     * @return the column
     */
    public static SourceColumn ofCodesOrBlank(int blank, int... codes) {
        return new CodeCells(codes.clone(), Optional.of(blank));
    }

    /**
     * Cells of any of the types that {@link ResponseDecoder#row} takes.
     *
     * @param cells for each row its cell, null for blank; copied
     * @return the column
     * @throws IllegalArgumentException if a cell is of another type
     */
    public static SourceColumn ofCells(List<?> cells) {
        return new TypedCells(cells);
    }

    /**
     * Cells that are texts from a dictionary.
     *
     * @param dictionary the texts
     * @param indices for each row the index of its text, -1 for blank; copied
     * @return the column
     * @throws IllegalArgumentException if an index is neither -1 nor that of a text
     */
    public static SourceColumn ofLabels(List<String> dictionary, int... indices) {
        return new LabelCells(List.copyOf(dictionary), indices.clone());
    }

    /**
     * Answers to a single choice question by the order of its options.
     *
     * @param levels the number of options
     * @param states for each row 0 for blank, 1 for the first option and so on, as unsigned bytes; copied
     * @return the column
     * @throws IllegalArgumentException if a state is beyond the last option
     */
    public static SourceColumn ofStates(int levels, byte[] states) {
        return new StateCells(levels, states.clone());
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public abstract int size();

    /** The cell of a row, as {@link ResponseDecoder#row} takes it. */
    abstract @Nullable Object cell(int row);

    /** The bytes of the text of a cell in UTF-8, null where they do not say all; not to be changed. */
    abstract byte @Nullable [] bytes(int row);

    /**
     * The column where its header is known.
     *
     * @param name the name of the column
     * @param texts what the options of the single choice question that is asked in it are written as, none if there is
     *     none
     */
    SourceColumn named(String name, List<String> texts) {
        return this;
    }

    /** How many cells of which kind. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + size() + " rows";
    }
}
