package org.surveystats.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.BlankParent;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;
import org.surveystats.weighting.StandardPopulation;

/**
 * All results of one survey: the scores of every unit in every scored question and section, how they compare with what is
 * expected, and the national figures. Immutable. This is the public side: suppressed figures are in no accessor, text or file
 * made from it. The counts stay inside, and {@link #analysis()} alone leads to them.
 *
 * <pre>{@code
 * Benchmark benchmark = Benchmark.of(tally);
 * benchmark.unit("RT5").question("Q10").band();      // Somewhat worse than expected
 * benchmark.national("Q10").average();
 * benchmark.unit("RT5").question("Q10").explain();   // how the figure comes about
 * benchmark.analysis().explain("RT5", "Q10");         // with answers and weights: not for publication
 * }</pre>
 */
public final class Benchmark {
    private static final int ROWS_PRINTED = 12;

    private final Questionnaire questionnaire;
    private final BenchmarkMethod method;
    private final Results results;
    private final List<Unit> descriptions;
    private final SurveyEstimates estimates;
    private final Optional<AnswerTally> tally;
    private final Optional<ScoreEstimation> estimation;
    private final Optional<Benchmark> origin;

    private Benchmark(
            Questionnaire questionnaire,
            BenchmarkMethod method,
            Results results,
            List<Unit> descriptions,
            SurveyEstimates estimates,
            Optional<AnswerTally> tally,
            Optional<ScoreEstimation> estimation,
            Optional<Benchmark> origin) {
        this.questionnaire = questionnaire;
        this.method = method;
        this.results = results;
        this.descriptions = List.copyOf(descriptions);
        this.estimates = estimates;
        this.tally = tally;
        this.estimation = estimation;
        this.origin = origin;
    }

    /**
     * The benchmark of a tally's groups by the method that its questionnaire sets, otherwise that of the NHS surveys from
     * 2021 on.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @return the benchmark
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given standard
     *     population does not name each stratum
     */
    public static Benchmark of(AnswerTally tally) {
        return of(tally, BenchmarkMethod.nhs2021());
    }

    /**
     * The benchmark of a tally's groups.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @return the benchmark
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given standard
     *     population does not name each stratum
     */
    public static Benchmark of(AnswerTally tally, BenchmarkMethod method) {
        return of(tally, method, List.of());
    }

    /**
     * The benchmark of a tally's groups, with what is known of the units.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @param descriptions names, regions, predecessors; of two of a unit the second counts. Units without respondents
     *     matter as predecessors only
     * @return the benchmark
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given standard
     *     population does not name each stratum
     */
    public static Benchmark of(AnswerTally tally, BenchmarkMethod method, List<Unit> descriptions) {
        return ofSnapshot(tally.copy(), method, descriptions, Optional.empty());
    }

    /** The benchmark of counts that nobody changes any more, without what another one hides that is at hand. */
    private static Benchmark ofSnapshot(
            AnswerTally counts, BenchmarkMethod method, List<Unit> descriptions, Optional<Benchmark> atHand) {
        Questionnaire questionnaire = counts.plan().questionnaire();
        BenchmarkMethod resolved = cleanedAs(counts, method.orElse(questionnaire));
        ScoreEstimation estimation = estimation(counts, resolved);
        SurveyEstimates estimates = estimation.estimates();
        SmallCells cells = new SmallCells(counts, resolved, resolved.get(MethodOption.UNKNOWN_STRATUM));
        Details details = new TallyDetails(counts, resolved, cells);
        Withheld withheld = cells;
        if (atHand.isPresent()) {
            AtHand known = new AtHand(atHand.get(), details);
            details = known;
            withheld = known.and(cells);
        }
        Results results =
                Results.of(questionnaire, resolved, estimates, descriptions, counts::asked, withheld, details);
        return new Benchmark(
                questionnaire,
                resolved,
                results,
                descriptions,
                estimates,
                Optional.of(counts),
                Optional.of(estimation),
                atHand.map(Benchmark::origin));
    }

    private static ScoreEstimation estimation(AnswerTally counts, BenchmarkMethod method) {
        return new ScoreEstimation(
                counts,
                MethodWeights.of(counts, method),
                method.get(MethodOption.STANDARD_ERROR),
                method.get(MethodOption.UNKNOWN_STRATUM));
    }

    /** The method with the rule that the answers were in fact cleaned by. */
    private static BenchmarkMethod cleanedAs(AnswerTally counts, BenchmarkMethod method) {
        Optional<BlankParent> applied = counts.cleaning().blankParent();
        if (applied.isEmpty() || applied.get() == method.get(MethodOption.BLANK_PARENT)) {
            return method;
        }
        if (method.source(MethodOption.BLANK_PARENT) == OptionSource.EXPLICIT) {
            throw new IllegalArgumentException("blankParent must be " + applied.get()
                    + " as in the cleaning of the tallied responses, clean them again for another one: "
                    + method.get(MethodOption.BLANK_PARENT));
        }
        return method.with(MethodOption.BLANK_PARENT, applied.get());
    }

    /**
     * The benchmark of estimates that come from elsewhere, for example from a complex design.
     *
     * @param questionnaire the questionnaire of the survey
     * @param estimates the units' estimates, one for each unit
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them.
     *     Options of weights and standard errors have no effect, nor has {@code minimumJoint}: how many answered two
     *     questions is not known
     * @return the benchmark, which cannot say what was excluded or who took part
     * @throws IllegalArgumentException if a unit stands twice, or the questionnaire sets an unknown option
     */
    public static Benchmark of(Questionnaire questionnaire, List<UnitEstimates> estimates, BenchmarkMethod method) {
        List<UnitEstimates> ordered = estimates.stream()
                .sorted((a, b) -> CodePoints.ORDER.compare(a.unit(), b.unit()))
                .toList();
        if (ordered.stream().map(UnitEstimates::unit).distinct().count() < ordered.size()) {
            throw new IllegalArgumentException("estimates must be of distinct units: "
                    + ordered.stream().map(UnitEstimates::unit).toList());
        }
        BenchmarkMethod resolved = method.orElse(questionnaire);
        Predicate<QuestionId> asked =
                id -> ordered.stream().anyMatch(unit -> unit.item(id).isPresent());
        SurveyEstimates columns = SurveyEstimates.of(ordered);
        Results results =
                Results.of(questionnaire, resolved, columns, List.of(), asked, Withheld.NOTHING, Details.NONE);
        return new Benchmark(
                questionnaire,
                resolved,
                results,
                List.of(),
                columns,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Whether there are answers behind the results.
     *
     * @return false for a benchmark of given estimates, which has no {@link #analysis()} and no other methods
     */
    public boolean isOfTally() {
        return tally.isPresent();
    }

    /**
     * The analyst's side: counts, weights, effective numbers, covariances and full derivations. Nothing of it is for publication.
     *
     * @return what the figures are made of
     * @throws IllegalStateException if this benchmark was not made from a tally
     */
    public Analysis analysis() {
        AnswerTally counts = tally.orElseThrow(
                () -> new IllegalStateException("a benchmark of given estimates has no answers to be analysed"));
        return new Analysis(this, counts, estimation.orElseThrow(), estimates);
    }

    /**
     * The same survey under another method, from the same counts. What this benchmark hides stays hidden, whatever the options;
     * to see it, make a new benchmark from the tally.
     *
     * @param other the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @return a new benchmark
     * @throws IllegalStateException if this benchmark was not made from a tally
     * @throws IllegalArgumentException if the other method has a lower minimum or another {@code minimumCell}, asks for another cleaning
     *     or a standard population that is neither this one's nor the units shown
     */
    public Benchmark under(BenchmarkMethod other) {
        AnswerTally counts = tally.orElseThrow(() ->
                new IllegalStateException("a benchmark of given estimates cannot be recomputed under another method"));
        BenchmarkMethod resolved = other.orElse(questionnaire);
        refuseLower(resolved, MethodOption.MINIMUM_RESPONDENTS);
        refuseLower(resolved, MethodOption.MINIMUM_JOINT);
        refuseOtherCells(resolved);
        refuseOtherPopulation(resolved);
        return ofSnapshot(counts, other, descriptions, Optional.of(this));
    }

    /** The benchmark made of the tally, where this one was made from another by {@link #under}. */
    Benchmark origin() {
        return origin.orElse(this);
    }

    /** What is known of the units, those without respondents among them. */
    List<Unit> descriptions() {
        return descriptions;
    }

    /** For each unit the units of the data that stand under its code; itself alone where only estimates are known. */
    Map<String, List<String>> parts() {
        return tally.map(AnswerTally::parts)
                .orElseGet(() -> results.units().keySet().stream().collect(Collectors.toMap(code -> code, List::of)));
    }

    /** Its scores as a later survey's rules for publication show them. */
    EarlierScores shownBy(BenchmarkMethod rules) {
        Withheld cells = tally.<Withheld>map(
                        counts -> new SmallCells(counts, rules, method.get(MethodOption.UNKNOWN_STRATUM)))
                .orElse(Withheld.NOTHING);
        return new EarlierScores(this, rules, cells, estimates.unitsThatLackAStratum());
    }

    /** Whoever holds a benchmark must not get at what it does not show. */
    private void refuseLower(BenchmarkMethod other, MethodOption<Integer> option) {
        if (other.get(option) < method.get(option)) {
            throw new IllegalArgumentException(option + " must be in [" + method.get(option)
                    + ", inf), or make a new benchmark from the tally: " + other.get(option));
        }
    }

    /** Where a larger minimum begins to hide an answer tells how many gave it. */
    private void refuseOtherCells(BenchmarkMethod other) {
        if (!other.get(MethodOption.MINIMUM_CELL).equals(method.get(MethodOption.MINIMUM_CELL))) {
            throw new IllegalArgumentException(MethodOption.MINIMUM_CELL + " must be "
                    + method.get(MethodOption.MINIMUM_CELL)
                    + " as the benchmark's, or make a new benchmark from the tally: "
                    + other.get(MethodOption.MINIMUM_CELL));
        }
    }

    /**
     * Scores by many tables of shares are equations for the means of the strata, some of them of one person; by the shares of
     * all respondents they hold the strata of hidden units.
     */
    private void refuseOtherPopulation(BenchmarkMethod other) {
        StandardPopulation own = method.get(MethodOption.STANDARD_POPULATION);
        StandardPopulation asked = other.get(MethodOption.STANDARD_POPULATION);
        if (!asked.equals(own) && !asked.equals(StandardPopulation.SHOWN)) {
            throw new IllegalArgumentException("standardPopulation must be "
                    + (own.equals(StandardPopulation.SHOWN) ? "" : own + " as the benchmark's, or ")
                    + StandardPopulation.SHOWN + ", or make a new benchmark from the tally: " + asked);
        }
    }

    /**
     * Which bands move when the method changes, among the figures that this benchmark shows.
     *
     * @param other the other method
     * @return this benchmark beside the one under the other method
     * @throws IllegalStateException if this benchmark was not made from a tally
     * @throws IllegalArgumentException as for {@link #under}
     */
    public MethodComparison compareWith(BenchmarkMethod other) {
        return MethodComparison.of(this, under(other));
    }

    /**
     * The questionnaire of the survey.
     *
     * @return its questions, sections, metadata
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * The options that were applied, with where each comes from.
     *
     * @return the method, the questionnaire's options included
     */
    public BenchmarkMethod method() {
        return method;
    }

    /**
     * What units are compared on.
     *
     * @return the scored questions in the order of the questionnaire, then the sections
     */
    public List<Measure> measures() {
        return results.measures();
    }

    /**
     * The units that have a respondent.
     *
     * @return their results, by code (code points), unmodifiable; printed as one line a unit
     */
    public List<UnitBenchmark> units() {
        return new UnitList(results.units().values());
    }

    /**
     * Whether a unit has a respondent.
     *
     * @param code the unit's code
     * @return false when {@link #unit} would fail
     */
    public boolean hasUnit(String code) {
        return results.units().containsKey(code);
    }

    /**
     * The results of a unit.
     *
     * @param code the unit's code
     * @return its results
     * @throws IllegalArgumentException if it has no respondent; the message lists the units that have
     */
    public UnitBenchmark unit(String code) {
        UnitBenchmark unit = results.units().get(code);
        if (unit == null) {
            throw new IllegalArgumentException(
                    "unit must be one of " + Excerpt.of(results.units().keySet()) + ": " + code);
        }
        return unit;
    }

    /**
     * A measure over all units.
     *
     * @param measure a question's id, or a section's name as a measure, for example {@code S4}
     * @return average, lowest, highest, expected range
     * @throws IllegalArgumentException if there is no such measure; the message lists those there are
     */
    public NationalResult national(String measure) {
        NationalResult national = results.nationals().get(measure);
        if (national == null) {
            throw new IllegalArgumentException(
                    "measure must be one of " + Excerpt.of(results.nationals().keySet()) + ": " + measure);
        }
        return national;
    }

    /**
     * A unit's best and worst questions and its counts of bands.
     *
     * @param unit the unit's code
     * @return the headlines, with five best and five worst
     * @throws IllegalArgumentException if the unit has no respondent
     */
    public Headlines headlines(String unit) {
        return Headlines.of(this, unit);
    }

    /** The survey, and how many units are in which band, for the first measures. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                questionnaire.survey().title() + " " + questionnaire.survey().year() + ": "
                        + Counted.of(results.units().size(), "unit") + ", "
                        + Counted.of(results.nationals().size(), "measure"),
                "",
                " units",
                " average",
                " lowest",
                " highest",
                " worse",
                " same",
                " better");
        for (Measure measure : results.measures()) {
            NationalResult national = national(measure.id());
            int[] sides = MeasureResults.sides(results.units().values().stream()
                    .map(unit -> unit.measure(measure.id()))
                    .toList());
            table = table.with(
                    measure.id(),
                    national.units(),
                    MeasureResults.rounded(national.average()),
                    MeasureResults.rounded(national.lowest().map(NationalResult.Extreme::score)),
                    MeasureResults.rounded(national.highest().map(NationalResult.Extreme::score)),
                    sides[0],
                    sides[1],
                    sides[2]);
        }
        return table.head(ROWS_PRINTED).toString();
    }
}
