package org.surveystats.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.AnswerTally;

/**
 * Where the estimates of a benchmark come from: the answers in a tally, or elsewhere. Everything behind the estimates,
 * from the expected range to the report, is the same for each source. Immutable.
 *
 * <p>A source makes its estimates by a method, and again when the method changes. Given estimates do not change:
 * options that only act on answers (weights, standard errors, cleaning, joint respondents) cannot be set for them.
 *
 * <pre>{@code
 * Benchmark.of(EstimateSource.of(tally), BenchmarkMethod.nhs2021(), units);
 * Benchmark.of(EstimateSource.given(questionnaire, estimates), BenchmarkMethod.nhs2021(), units);
 * }</pre>
 */
public abstract sealed class EstimateSource permits TallySource, GivenSource {
    private final Questionnaire questionnaire;

    EstimateSource(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * Estimates from counted answers.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @return the source
     */
    public static EstimateSource of(AnswerTally tally) {
        return new TallySource(tally.copy());
    }

    /**
     * Estimates that were made elsewhere, for example from a complex design.
     *
     * @param questionnaire the questionnaire of the survey
     * @param estimates the units' estimates, one for each unit, in any order; without any there are no units
     * @return the source
     * @throws IllegalArgumentException if a unit occurs twice, or an estimate is of an item that the questionnaire does
     *     not score
     */
    public static EstimateSource given(Questionnaire questionnaire, List<UnitEstimates> estimates) {
        return GivenSource.of(questionnaire, estimates);
    }

    /**
     * The questionnaire of the survey.
     *
     * @return what was asked
     */
    public final Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The options that apply to the source, the questionnaire's among them; refuses those that it cannot follow. */
    abstract BenchmarkMethod resolved(BenchmarkMethod method);

    /** The estimates by a method that was resolved. */
    abstract Estimated by(BenchmarkMethod method);

    /** What rules hide of the scores that another method made of the source. */
    abstract Withheld smallCells(BenchmarkMethod rules, BenchmarkMethod scoredBy);

    /** For each unit those of the data that are under its code; itself alone where only estimates are known. */
    abstract Map<String, List<String>> parts(Iterable<String> units);

    /** The answers, where there are any. */
    abstract Optional<AnswerTally> answers();
}
