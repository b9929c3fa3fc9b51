package org.surveystats.plan;

/** Whether a tally counts pairs of answers, which only the standard errors of section scores need. */
public enum PairCounts {
    /** Pairs of scored levels of the questions of each section. The default. */
    SECTIONS,
    /** None: sections of more than one question then have no standard error. */
    NONE
}
