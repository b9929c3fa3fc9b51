package org.surveystats.expectedrange;

/** What happens to a unit all of whose answers are equal, so that its standard error is 0. */
public enum ZeroStandardError {
    /** It has no band. The default. */
    NO_BAND,
    /** It is judged by the spread between units alone, where tau2 is above 0. */
    BAND_FROM_TAU
}
