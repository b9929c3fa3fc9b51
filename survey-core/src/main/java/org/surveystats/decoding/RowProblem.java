package org.surveystats.decoding;

/** What can be wrong with a row. */
public enum RowProblem {
    /** The row has more or fewer fields than the header. */
    FIELD_COUNT("more or fewer fields than the header"),
    /** The unit is blank. */
    MISSING_UNIT("no unit"),
    /** The respondent's identity is blank. */
    MISSING_RESPONDENT("no identity"),
    /** The respondent's identity stood on an earlier row. */
    DUPLICATE_RESPONDENT("an identity used before"),
    /** A cell that must hold a whole number holds something else. */
    NOT_AN_INTEGER("not a whole number"),
    /** A cell that must hold a number holds something else. */
    NOT_A_NUMBER("not a number"),
    /** A number outside the accepted range. */
    OUT_OF_RANGE("a number out of range"),
    /** A whole number that is no answer code of the question. */
    UNKNOWN_CODE("an unknown code"),
    /** The label of an answer where its code must be. */
    LABEL("a label instead of a code"),
    /** The code of an answer where its label must be. */
    CODE("a code instead of a label"),
    /** A value that the grouping does not know, or a text that is no label of the question. */
    UNKNOWN_LABEL("an unknown value"),
    /** The code of a unit or group, or a respondent's identity, that is longer than any should be. */
    TOO_LONG("too long"),
    /** A cell that must hold something is blank. */
    BLANK("blank"),
    /** A value that must stand once only stood on an earlier row. */
    DUPLICATE("used before"),
    /** Cells of the row contradict each other. */
    INCONSISTENT("a contradiction within the row");

    private final String words;

    RowProblem(String words) {
        this.words = words;
    }

    /**
     * The problem in words.
     *
     * @return for example {@code not a whole number}
     */
    public String words() {
        return words;
    }
}
