package org.surveystats.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.method.OptionSource;
import org.surveystats.response.BlankParent;
import org.surveystats.tally.AnswerTally;

/** Estimates from the counts of a tally that is no longer changed. */
final class TallySource extends EstimateSource {
    private final AnswerTally tally;

    TallySource(AnswerTally tally) {
        super(tally.plan().questionnaire());
        this.tally = tally;
    }

    /** With the rule that the answers were in fact cleaned by. */
    @Override
    BenchmarkMethod resolved(BenchmarkMethod method) {
        BenchmarkMethod resolved = method.orElse(questionnaire());
        Optional<BlankParent> applied = tally.cleaning().blankParent();
        if (applied.isEmpty() || applied.get() == resolved.get(MethodOption.BLANK_PARENT)) {
            return resolved;
        }
        if (resolved.source(MethodOption.BLANK_PARENT) == OptionSource.EXPLICIT) {
            throw new IllegalArgumentException("blankParent must be " + applied.get()
                    + " as in the cleaning of the tallied responses, clean them again for another one: "
                    + resolved.get(MethodOption.BLANK_PARENT));
        }
        return resolved.with(MethodOption.BLANK_PARENT, applied.get());
    }

    @Override
    Estimated by(BenchmarkMethod method) {
        ScoreEstimation scores = new ScoreEstimation(
                tally,
                MethodWeights.of(tally, method),
                method.get(MethodOption.STANDARD_ERROR),
                method.get(MethodOption.UNKNOWN_STRATUM));
        SmallCells cells = new SmallCells(tally, method, method.get(MethodOption.UNKNOWN_STRATUM));
        return new Estimated(
                scores.estimates(),
                tally::asked,
                cells,
                shown -> new TallyDetails(tally, method, cells, shown),
                Optional.of(scores));
    }

    @Override
    Withheld smallCells(BenchmarkMethod rules, BenchmarkMethod scoredBy) {
        return new SmallCells(tally, rules, scoredBy.get(MethodOption.UNKNOWN_STRATUM));
    }

    @Override
    Map<String, List<String>> parts(Iterable<String> units) {
        return tally.parts();
    }

    @Override
    Optional<AnswerTally> answers() {
        return Optional.of(tally);
    }

    @Override
    public String toString() {
        return "Estimates from " + tally;
    }
}
