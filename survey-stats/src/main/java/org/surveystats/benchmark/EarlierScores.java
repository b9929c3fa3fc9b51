package org.surveystats.benchmark;

import java.util.Set;
import org.surveystats.estimation.Estimate;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.weighting.EmptyStratum;

/**
 * The scores of an earlier survey as the rules of a later one show them: what it hides itself, and whatever has fewer
 * respondents, smaller cells or fewer strata than the later survey allows is hidden.
 *
 * @param then the earlier survey
 * @param rules the method of the later one
 * @param cells what its minimum cell hides of the earlier one
 * @param lacking the earlier units that lack a stratum
 */
record EarlierScores(Benchmark then, BenchmarkMethod rules, Withheld cells, Set<String> lacking) {
    /** The score of a unit in a question of the earlier survey. */
    Published<Estimate> of(String unit, String question) {
        MeasureResult result = then.unit(unit).question(question);
        return result.estimate().flatMap(estimate -> {
            boolean lacks = rules.get(MethodOption.EMPTY_STRATUM) == EmptyStratum.NO_SCORES && lacking.contains(unit);
            if (lacks && rules.suppression().shows(then.unit(unit).respondents())) {
                return Published.hidden(HiddenReason.EMPTY_STRATUM);
            }
            if (!rules.suppression().shows(estimate.respondents())) {
                return tooFew();
            }
            if (lacks) {
                return Published.hidden(HiddenReason.EMPTY_STRATUM);
            }
            return cells.score(unit, result.measure(), estimate)
                    .<Published<Estimate>>map(hidden -> hidden)
                    .orElse(Published.shown(estimate));
        });
    }

    /** The average of the scores that are shown: with the others included it would reveal something about them. */
    Published<Double> average(String question) {
        int units = 0;
        double sum = 0;
        for (UnitBenchmark unit : then.units()) {
            Published<Estimate> estimate = of(unit.code(), question);
            units += estimate.isShown() ? 1 : 0;
            sum += estimate.map(Estimate::value).orElse(0.0);
        }
        return units > 0
                ? Published.shown(sum / units)
                : then.national(question).average().flatMap(shown -> tooFew());
    }

    private <T> Published<T> tooFew() {
        return Published.hidden(
                HiddenReason.TOO_FEW_RESPONDENTS,
                SmallCells.tooFew(rules.suppression(), rules.get(MethodOption.MINIMUM_CELL)));
    }
}
