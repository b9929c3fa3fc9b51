package org.surveystats.weighting;

/** What happens to respondents of unknown stratum. */
public enum UnknownStratum {
    /** They take no part in weighted figures and are counted as excluded. The default. */
    EXCLUDED,
    /** They take part with weight 1. */
    WEIGHT_ONE
}
