package org.surveystats.weighting;

/**
 * What happens to the weights of a unit after the cap. It changes no score and no standard
 * error while respondents of unknown stratum take no part; given weight 1, they count for more or less beside the
 * others.
 */
public enum WeightRescaling {
    /** Nothing. The default. */
    NONE,
    /** They are multiplied so that the unit's weights add up to its respondents; they may then exceed the cap. */
    SUM_TO_RESPONDENTS
}
