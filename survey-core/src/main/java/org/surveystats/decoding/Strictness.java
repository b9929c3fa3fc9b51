package org.surveystats.decoding;

/** What to do with rows that cannot be used. */
public enum Strictness {
    /** Read to the end, then fail with a list of what is wrong. The default. */
    STRICT,
    /** Leave such rows out and count them by what is wrong. */
    LENIENT
}
