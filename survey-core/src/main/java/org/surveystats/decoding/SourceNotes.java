package org.surveystats.decoding;

import java.util.List;
import org.surveystats.argument.Argument;

/**
 * What was told from a source itself, and what in it was passed over.
 *
 * @param told sentences on what nobody set or named to the letter: a separator told from the header, for example
 * @param emptyRows rows of blank cells only, which are not among the rows that were read
 */
public record SourceNotes(List<String> told, long emptyRows) {
    /** Nothing to say. */
    public static final SourceNotes NONE = new SourceNotes(List.of(), 0);

    /**
     * Copies the sentences.
     *
     * @throws IllegalArgumentException if the number of rows is negative
     */
    public SourceNotes {
        told = List.copyOf(told);
        Argument.atLeast("emptyRows", emptyRows, 0L);
    }

    /** The notes, each behind a line break; empty when there are none. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        told.forEach(note -> text.append("\n  ").append(note));
        if (emptyRows > 0) {
            text.append("\n  passed over ").append(emptyRows).append(emptyRows == 1 ? " empty row" : " empty rows");
        }
        return text.toString();
    }
}
