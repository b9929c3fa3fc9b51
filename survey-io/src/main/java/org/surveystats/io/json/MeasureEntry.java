package org.surveystats.io.json;

import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.suppression.Published;

/**
 * A measure in a {@link BenchmarkDocument}, over all units whose score is shown.
 *
 * @param measure the measure, its id not blank
 * @param units how many units' scores are shown, 0 or more
 * @param average the plain mean of their scores
 * @param lowest the lowest score and whose it is
 * @param highest the highest score and whose it is
 * @param range what is expected of units
 */
public record MeasureEntry(
        Measure measure,
        int units,
        Published<Double> average,
        Published<NationalResult.Extreme> lowest,
        Published<NationalResult.Extreme> highest,
        Published<Range> range) {
    /**
     * What is expected of units, without the options that led to it.
     *
     * @param target the plain mean of the units' scores, finite
     * @param units how many units have a standard error above 0, 0 or more
     * @param phi mean of their squared winsorised z, 0 or more
     * @param tau2 variance between units, 0 or more
     * @param lowZ what z is raised to by winsorising, finite
     * @param highZ what z is lowered to by winsorising, finite and not below {@code lowZ}
     */
    public record Range(double target, int units, double phi, double tau2, double lowZ, double highZ) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is NaN, infinite or out of range
         */
        public Range {
            Argument.finite("target", target);
            Argument.atLeast("units", units, 0);
            Argument.atLeast("phi", phi, 0);
            Argument.atLeast("tau2", tau2, 0);
            Argument.finite("lowZ", lowZ);
            Argument.atLeast("highZ", highZ, lowZ);
        }

        private static Range of(ExpectedRange range) {
            return new Range(range.target(), range.units(), range.phi(), range.tau2(), range.lowZ(), range.highZ());
        }
    }

    /**
     * Checks that all is given, and the numbers.
     *
     * @throws IllegalArgumentException if the measure's id is blank, the number of units negative, or the average NaN
     *     or infinite
     */
    public MeasureEntry {
        Objects.requireNonNull(measure, "measure must not be null");
        Argument.text("id", measure.id());
        Argument.atLeast("units", units, 0);
        Objects.requireNonNull(average, "average must not be null");
        average.ifShown(mean -> Argument.finite("average", mean));
        Objects.requireNonNull(lowest, "lowest must not be null");
        Objects.requireNonNull(highest, "highest must not be null");
        Objects.requireNonNull(range, "range must not be null");
    }

    static MeasureEntry of(NationalResult national) {
        return new MeasureEntry(
                national.measure(),
                national.units(),
                national.average(),
                national.lowest(),
                national.highest(),
                national.expectedRange().map(Range::of));
    }
}
