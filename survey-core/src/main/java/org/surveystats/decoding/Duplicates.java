package org.surveystats.decoding;

/** What to do with rows of a respondent who is on an earlier row, where the layout names a column of identities. */
public enum Duplicates {
    /** They cannot be used. The default. */
    REFUSE,
    /** The first row of a respondent that can be used is kept; the others are left out and counted. */
    KEEP_FIRST,
    /**
     * The last row of a respondent that can be used is kept; the others are left out and counted. The source is read
     * twice, so it must be a file or another source that can be opened again.
     */
    KEEP_LAST
}
