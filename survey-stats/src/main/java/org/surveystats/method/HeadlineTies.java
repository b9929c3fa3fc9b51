package org.surveystats.method;

/** Which question comes first among the best or worst when two differ equally from the national average. */
public enum HeadlineTies {
    /** The one that comes first in the questionnaire. The default. */
    QUESTIONNAIRE_ORDER,
    /** The one of more respondents, then the one that comes first. */
    MORE_RESPONDENTS
}
