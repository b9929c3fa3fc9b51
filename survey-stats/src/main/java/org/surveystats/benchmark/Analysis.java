package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.estimation.WeightedAnswers;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Excerpt;
import org.surveystats.weighting.StandardisationWeights;

/**
 * The analyst's side of a benchmark: the counts, weights and estimates behind its figures, those that are hidden among
 * them. Given estimates have no counts and weights. Nothing here is for publication: it contains small cells, and
 * weights reveal the profile of hidden units. The public side is {@link Benchmark}; {@link Benchmark#analysis()} leads
 * here, and nothing else does. Immutable.
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
    private final Estimated estimated;
    private final Optional<AnswerTally> tally;

    Analysis(Benchmark benchmark, Estimated estimated, Optional<AnswerTally> tally) {
        this.benchmark = benchmark;
        this.estimated = estimated;
        this.tally = tally;
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
     * @return the one whose {@link Benchmark#under} this one comes from, however many steps lie between; otherwise this
     *     one
     */
    public Benchmark origin() {
        return benchmark.origin();
    }

    /**
     * The counts.
     *
     * @return a copy
     * @throws IllegalStateException if the benchmark is of given estimates
     */
    public AnswerTally tally() {
        return answers().copy();
    }

    /**
     * The standardisation weights.
     *
     * @return by unit and stratum
     * @throws IllegalStateException if the benchmark is of given estimates
     */
    public StandardisationWeights weights() {
        return scores().weights();
    }

    private AnswerTally answers() {
        return tally.orElseThrow(Analysis::noAnswers);
    }

    private ScoreEstimation scores() {
        return estimated.scores().orElseThrow(Analysis::noAnswers);
    }

    private static IllegalStateException noAnswers() {
        return new IllegalStateException("a benchmark of given estimates has no answers to be analysed");
    }

    /**
     * The estimates, hidden ones too.
     *
     * @return by unit and item, with the covariances that the sections need
     */
    public SurveyEstimates estimates() {
        return estimated.estimates();
    }

    /**
     * The scored answers of a unit to a question, with their weights.
     *
     * @param unit the unit's code
     * @param question the id of a scored question, or of a scored option ({@code Q5_1})
     * @return by stratum and scored level; respondents of unknown stratum only when they take part
     * @throws IllegalArgumentException if there is no such unit or scored question
     * @throws IllegalStateException if the benchmark is of given estimates
     */
    public WeightedAnswers answers(String unit, String question) {
        benchmark.unit(unit);
        return scores().answers(unit, item(question));
    }

    /**
     * Which respondents are not in a score, and why, however few they are.
     *
     * @param unit the unit's code
     * @param question the id of a scored question, or of a scored option ({@code Q5_1})
     * @return the counts, whether the score is shown or not
     * @throws IllegalArgumentException if there is no such unit or scored question
     * @throws IllegalStateException if the benchmark is of given estimates
     */
    public ExcludedAnswers excluded(String unit, String question) {
        benchmark.unit(unit);
        return TallyDetails.excluded(answers(), benchmark.method(), unit, item(question));
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
            Explanation whole = benchmark.derivation().of(unit, result.measure(), steps);
            return new Explanation(NOT_FOR_PUBLICATION + whole.headline(), whole.steps());
        }
        steps.add(new Explanation.Step("Publication", result.estimate().toString()));
        steps.add(Derivation.options(benchmark.method()));
        return new Explanation(
                NOT_FOR_PUBLICATION + unit + " " + result.measure().heading(), steps);
    }

    private List<Explanation.Step> stepsOf(String unit, Item item) {
        Optional<Estimate> estimate = estimates().item(item.id()).get(index(unit));
        Function<Estimate, List<Explanation.Step>> steps = tally.isPresent()
                ? of -> ScoreDerivation.steps(answers(), scores(), benchmark.method(), unit, item, of)
                : benchmark.derivation().details()::scoreSteps;
        return estimate.map(steps).orElse(List.of());
    }

    private List<Explanation.Step> steps(String unit, Section section) {
        int index = index(unit);
        return estimates()
                .section(section)
                .apply(index)
                .map(of -> SectionSteps.of(
                        section,
                        item -> estimates().item(item).get(index).orElseThrow(),
                        of.value(),
                        covariances(section, index) + SectionSteps.error(section, of.standardError())))
                .orElse(List.of());
    }

    private String covariances(Section section, int unit) {
        List<QuestionId> items = section.items();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                double covariance = estimates().covariance(items.get(i), items.get(j), unit);
                lines.append("covariance of ")
                        .append(items.get(i))
                        .append(" and ")
                        .append(items.get(j))
                        .append(": ")
                        .append(Double.isNaN(covariance) ? "not known" : Derivation.number(covariance))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private int index(String unit) {
        return estimates().units().indexOf(unit);
    }

    private Optional<Section> section(String measure) {
        return benchmark.questionnaire().sections().stream()
                .filter(section -> section.measure().equals(measure))
                .findFirst();
    }

    private Item item(String id) {
        List<Item> scored = benchmark.questionnaire().scoredItems();
        return scored.stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("question must be one of "
                        + Excerpt.of(scored.stream().map(Item::id).toList()) + ": " + id));
    }

    @Override
    public String toString() {
        return "Analyst's side, not for publication: "
                + tally.map(Object::toString).orElse(estimates().toString());
    }
}
