package org.surveystats.response;

/** What to do with an answer when the question that leads to it was left blank. */
public enum BlankParent {
    /** Drop the answer: nothing shows that the respondent was to give it. The default. */
    DROP,
    /** Keep the answer. */
    KEEP
}
