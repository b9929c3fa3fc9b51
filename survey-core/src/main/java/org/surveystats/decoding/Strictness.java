package org.surveystats.decoding;

/** What to do with rows and cells that cannot be used. */
public enum Strictness {
    /** Read to the end, then fail with a list of what is wrong. The default. */
    STRICT,
    /** Leave such rows out and count them by what is wrong. */
    LENIENT,
    /**
     * Take such cells of questions and groupings as blank and count them by column and reason; leave out rows that
     * cannot be used even so: without unit or respondent, or with more or fewer fields than the header.
     */
    BLANK_CELLS
}
