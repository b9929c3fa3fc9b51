package org.surveystats.expectedrange;

import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * The options of an expected range.
 *
 * @param winsorisation how the z scores' tails are pulled in before the over-dispersion is estimated
 * @param overDispersion how the spread between units enters
 * @param bands where the bands are cut
 * @param boundary to which band a z on a cut belongs
 * @param minimumUnits the fewest units with a standard error above 0, 2 or more
 * @param zeroStandardError what happens to a unit with standard error 0
 */
public record ExpectedRangeRule(
        Winsorisation winsorisation,
        OverDispersion overDispersion,
        BandScheme bands,
        BandBoundary boundary,
        int minimumUnits,
        ZeroStandardError zeroStandardError) {
    /** The method of the NHS surveys from 2021 on. */
    public static final ExpectedRangeRule NHS_2021 = new ExpectedRangeRule(
            Winsorisation.TEN_PERCENT,
            OverDispersion.ADDITIVE,
            BandScheme.SEVEN,
            BandBoundary.OUTER,
            3,
            ZeroStandardError.NO_BAND);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if minimumUnits is below 2
     */
    public ExpectedRangeRule {
        Objects.requireNonNull(winsorisation, "winsorisation must not be null");
        Objects.requireNonNull(overDispersion, "overDispersion must not be null");
        Objects.requireNonNull(bands, "bands must not be null");
        Objects.requireNonNull(boundary, "boundary must not be null");
        Objects.requireNonNull(zeroStandardError, "zeroStandardError must not be null");
        Argument.atLeast("minimumUnits", minimumUnits, 2);
    }
}
