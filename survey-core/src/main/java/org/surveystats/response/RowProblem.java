package org.surveystats.response;

/** What can be wrong with a row. */
public enum RowProblem {
    /** The row has more or fewer fields than the header. */
    FIELD_COUNT,
    /** The unit is blank. */
    MISSING_UNIT,
    /** The respondent's identity is blank. */
    MISSING_RESPONDENT,
    /** The respondent's identity stood on an earlier row. */
    DUPLICATE_RESPONDENT,
    /** A cell that must hold a whole number holds something else. */
    NOT_AN_INTEGER,
    /** A cell that must hold a number holds something else. */
    NOT_A_NUMBER,
    /** A number outside the accepted range. */
    OUT_OF_RANGE,
    /** A whole number that is no answer code of the question. */
    UNKNOWN_CODE,
    /** A value that the grouping does not know. */
    UNKNOWN_LABEL,
    /** The code of a unit or group, or a respondent's identity, that is longer than any should be. */
    TOO_LONG,
    /** A cell that must hold something is blank. */
    BLANK,
    /** A value that must stand once only stood on an earlier row. */
    DUPLICATE,
    /** Cells of the row contradict each other. */
    INCONSISTENT
}
