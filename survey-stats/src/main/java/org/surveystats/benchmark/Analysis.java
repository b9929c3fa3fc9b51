package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.estimation.WeightedAnswers;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Section;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Excerpt;
import org.surveystats.weighting.StandardisationWeights;

/**
 * The analyst's side of a benchmark: the counts, weights and estimates behind its figures, those that are hidden among
 * them. Nothing of it is for publication: small cells are in it, and weights tell the profile of hidden units. The
 * public side is {@link Benchmark}; {@link Benchmark#analysis()} leads here, and nothing else does. Immutable.
 *
 * <pre>{@code
 * Analysis analysis = benchmark.analysis();
 * analysis.explain("RT5", "Q10");          // with the answers and weights by stratum
 * analysis.weights().table("RT5");
 * }</pre>
 */
public final class Analysis {
    private static final String NOT_FOR_PUBLICATION = "Not for publication: ";

    private final Benchmark benchmark;
    private final AnswerTally tally;
    private final ScoreEstimation estimation;
    private final SurveyEstimates estimates;

    Analysis(Benchmark benchmark, AnswerTally tally, ScoreEstimation estimation, SurveyEstimates estimates) {
        this.benchmark = benchmark;
        this.tally = tally;
        this.estimation = estimation;
        this.estimates = estimates;
    }

    /**
     * The public side.
     *
     * @return the benchmark whose figures these are behind
     */
    public Benchmark benchmark() {
        return benchmark;
    }

    /**
     * The benchmark that was made of the tally, whose hidden figures this one hides as well.
     *
     * @return the one whose {@link Benchmark#under} this one comes from, however many lie between; otherwise this one
     */
    public Benchmark origin() {
        return benchmark.origin();
    }

    /**
     * The counts.
     *
     * @return a copy
     */
    public AnswerTally tally() {
        return tally.copy();
    }

    /**
     * The standardisation weights.
     *
     * @return by unit and stratum
     */
    public StandardisationWeights weights() {
        return estimation.weights();
    }

    /**
     * The estimates, hidden ones too.
     *
     * @return by unit and item, with the covariances that the sections need
     */
    public SurveyEstimates estimates() {
        return estimates;
    }

    /**
     * The scored answers of a unit to a question, with their weights.
     *
     * @param unit the unit's code
     * @param question the id of a scored question, or of a scored option ({@code Q5_1})
     * @return by stratum and scored level; respondents of unknown stratum only when they take part
     * @throws IllegalArgumentException if there is no such unit or scored question
     */
    public WeightedAnswers answers(String unit, String question) {
        benchmark.unit(unit);
        return estimation.answers(unit, item(question));
    }

    /**
     * Which respondents are not in a score, and why, however few they are.
     *
     * @param unit the unit's code
     * @param question the id of a scored question, or of a scored option ({@code Q5_1})
     * @return the counts, whether the score is shown or not
     * @throws IllegalArgumentException if there is no such unit or scored question
     */
    public ExcludedAnswers excluded(String unit, String question) {
        benchmark.unit(unit);
        return TallyDetails.excluded(tally, benchmark.method(), unit, item(question));
    }

    /**
     * How a figure comes about, in numbers, from the answers on: counts and weights by stratum, sums, covariances, then
     * the comparison as in {@link MeasureResult#explain()}.
     *
     * @param unit the unit's code
     * @param measure a question's id, or a section's name as a measure, {@code S4}
     * @return the derivation, which says that it is not for publication. Of a hidden figure too, up to the standard
     *     error, with why it is hidden and the options that differ from the preset
     * @throws IllegalArgumentException if there is no such unit or measure
     */
    public Explanation explain(String unit, String measure) {
        MeasureResult result = benchmark.unit(unit).measure(measure);
        List<Explanation.Step> steps = new ArrayList<>(
                section(measure).map(of -> steps(unit, of)).orElseGet(() -> stepsOf(unit, item(measure))));
        if (result.estimate().isShown()) {
            Explanation whole = result.explain(steps);
            return new Explanation(NOT_FOR_PUBLICATION + whole.headline(), whole.steps());
        }
        steps.add(new Explanation.Step("Publication", result.estimate().toString()));
        steps.add(Derivation.options(benchmark.method()));
        return new Explanation(NOT_FOR_PUBLICATION + unit + " " + result.measure(), steps);
    }

    private List<Explanation.Step> stepsOf(String unit, Item item) {
        Optional<Estimate> estimate =
                estimates.item(item.id()).get(estimates.units().indexOf(unit));
        return estimate.map(of -> ScoreDerivation.steps(tally, estimation, benchmark.method(), unit, item, of))
                .orElse(List.of());
    }

    private List<Explanation.Step> steps(String unit, Section section) {
        int place = estimates.units().indexOf(unit);
        return estimates
                .section(section)
                .apply(place)
                .map(of -> SectionDerivation.steps(section, estimates, place, of))
                .orElse(List.of());
    }

    private Optional<Section> section(String measure) {
        return tally.plan().questionnaire().sections().stream()
                .filter(section -> section.measure().equals(measure))
                .findFirst();
    }

    private Item item(String id) {
        List<Item> scored = tally.plan().questionnaire().scoredItems();
        return scored.stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("question must be one of "
                        + Excerpt.of(scored.stream().map(Item::id).toList()) + ": " + id));
    }

    @Override
    public String toString() {
        return "Analyst's side, not for publication: " + tally;
    }
}
