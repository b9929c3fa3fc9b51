package org.surveystats.benchmark;

import java.util.List;
import java.util.Optional;
import org.surveystats.estimation.Estimate;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * What the benchmark at hand hides, so that the same survey under another method does not show it: a reader with both
 * would know what is hidden.
 *
 * @param benchmark the benchmark at hand
 */
record AtHand(Benchmark benchmark) implements Withheld {
    private static final String THERE = " by the method that this was made from";

    @Override
    public Optional<Published.Hidden<Estimate>> known(String unit, Measure item) {
        return there(result(unit, item).estimate());
    }

    @Override
    public Optional<Published.Hidden<Double>> standardError(String unit, Measure section) {
        return there(result(unit, section).standardError())
                .filter(hidden -> hidden.reason() == HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
    }

    /** The reason, marked as not being that of the other method. */
    private static <T> Optional<Published.Hidden<T>> there(Published<T> figure) {
        if (!(figure instanceof Published.Hidden<T> hidden)) {
            return Optional.empty();
        }
        String why = hidden.detail().isEmpty() ? hidden.reason().toString() : hidden.detail();
        return Optional.of(why.endsWith(THERE) ? hidden : new Published.Hidden<>(hidden.reason(), why + THERE));
    }

    private MeasureResult result(String unit, Measure measure) {
        return benchmark.unit(unit).measure(measure.id());
    }

    /** What the other method would say, less what this one hides. */
    Details over(Details details) {
        return new Details() {
            @Override
            public Published<ExcludedAnswers> excluded(String unit, Measure measure) {
                return result(unit, measure).excluded().flatMap(known -> details.excluded(unit, measure));
            }

            @Override
            public List<Explanation.Step> scoreSteps(Estimate estimate) {
                return details.scoreSteps(estimate);
            }

            @Override
            public List<AnswerShares> demographics(String unit) {
                // By the same minimum cell and no lower minimum, of results that are masked: nothing more is shown.
                return details.demographics(unit);
            }
        };
    }
}
