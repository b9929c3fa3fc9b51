package org.surveystats.weighting;

/** What happens to a unit that has nobody in a stratum where other units have. */
public enum EmptyStratum {
    /** The stratum contributes nothing to the unit's scores. The default. */
    CONTRIBUTES_NOTHING,
    /** No score of the unit is shown. */
    NO_SCORES
}
