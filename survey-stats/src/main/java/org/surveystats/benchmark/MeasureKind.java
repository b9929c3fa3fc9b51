package org.surveystats.benchmark;

/** The kinds of measures. */
public enum MeasureKind {
    /** A scored question or option. */
    QUESTION,
    /** The mean of a section's questions. */
    SECTION
}
