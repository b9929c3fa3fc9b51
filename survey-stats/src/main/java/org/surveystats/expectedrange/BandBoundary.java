package org.surveystats.expectedrange;

/** To which band a z exactly on a cut belongs. */
public enum BandBoundary {
    /** To the band farther from the middle. The default. */
    OUTER,
    /** To the band nearer to the middle. */
    INNER
}
