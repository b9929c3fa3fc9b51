package org.surveystats.io.chart;

import java.util.Comparator;
import java.util.Optional;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.paint.Fill;
import org.surveystats.suppression.Published;
import org.surveystats.text.CodePoints;

/** A unit in a {@link RankChart}. Its score is shown. */
record Ranked(String code, String name, double score, Optional<Band> band, Fill fill) {
    /** By score; units of the same score by code. */
    static final Comparator<Ranked> ORDER =
            Comparator.comparingDouble(Ranked::score).thenComparing(Ranked::code, CodePoints.ORDER);

    /** Grey for a unit without band. */
    static Ranked of(UnitBenchmark unit, double score, Published<Band> band, BandScheme scheme) {
        return new Ranked(
                unit.code(),
                unit.name(),
                score,
                band.map(Optional::of).orElse(Optional.empty()),
                band.map(shown -> Fill.of(shown, scheme)).orElse(Fill.NO_BAND));
    }
}
