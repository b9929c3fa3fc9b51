package org.surveystats.decoding;

import java.util.BitSet;
import org.surveystats.response.Column;

/** Turns the cells of one question into a column, row by row; a row can be decoded again at the same place. */
interface QuestionDecoder {
    /** Decodes the question's cells of a row; what is wrong is said to the row. */
    void decode(int at, DecodedRow row);

    /** Gives the decoders of the question's fields, which write where {@link #decode} writes. */
    void fields(FieldDecoder.Taker taker);

    /** The first rows as a column that shares nothing with this decoder. */
    Column column(int rows);

    /** The rows of the batch in the making on which a cell of the question is a missing code. */
    BitSet missingCodes();
}
