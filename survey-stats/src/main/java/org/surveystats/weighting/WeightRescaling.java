package org.surveystats.weighting;

/** What happens to the weights of a unit after the cap. It changes no score and no standard error, only the weights. */
public enum WeightRescaling {
    /** Nothing. The default. */
    NONE,
    /** They are multiplied so that the unit's weights add up to its respondents; they may then exceed the cap. */
    SUM_TO_RESPONDENTS
}
