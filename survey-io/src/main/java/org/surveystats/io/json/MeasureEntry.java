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
 * @param measure the measure
 * @param units how many units' scores are shown
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
     * @param target the plain mean of the units' scores
     * @param units how many units have a standard error above 0
     * @param phi mean of their squared winsorised z
     * @param tau2 variance between units
     * @param lowZ what z is raised to by winsorising
     * @param highZ what z is lowered to by winsorising
     */
    public record Range(double target, int units, double phi, double tau2, double lowZ, double highZ) {
        private static Range of(ExpectedRange range) {
            return new Range(range.target(), range.units(), range.phi(), range.tau2(), range.lowZ(), range.highZ());
        }
    }

    /**
     * Checks that all is given.
     *
     * @param measure the measure
     * @param units how many units' scores are shown
     * @param average the plain mean of their scores
     * @param lowest the lowest score and whose it is
     * @param highest the highest score and whose it is
     * @param range what is expected of units
     * @throws IllegalArgumentException if the number of units is negative
     */
    public MeasureEntry {
        Objects.requireNonNull(measure, "measure must not be null");
        Argument.atLeast("units", units, 0);
        Objects.requireNonNull(average, "average must not be null");
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
