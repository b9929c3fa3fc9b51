package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.expectedrange.Side;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * All results of one survey: the scores of every unit in every scored question and section, how they compare with what
 * is expected, and the national figures. Immutable. This is the public side: suppressed figures are in no accessor,
 * text or file made from it. The counts stay inside, and {@link #analysis()} alone leads to them.
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

    private final EstimateSource source;
    private final BenchmarkMethod method;
    private final Estimated estimated;
    private final Results results;
    private final List<Unit> descriptions;
    private final Optional<Benchmark> origin;

    private Benchmark(
            EstimateSource source,
            BenchmarkMethod method,
            Estimated estimated,
            List<Unit> descriptions,
            Optional<Benchmark> origin) {
        this.source = source;
        this.method = method;
        this.estimated = estimated;
        this.results = Results.of(source.questionnaire(), method, estimated, descriptions);
        this.descriptions = List.copyOf(descriptions);
        this.origin = origin;
    }

    /**
     * The benchmark of a tally's groups by the method that its questionnaire sets, otherwise that of the NHS surveys
     * from 2021 on.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @return the benchmark
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given
     *     standard population does not name each stratum
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
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given
     *     standard population does not name each stratum
     */
    public static Benchmark of(AnswerTally tally, BenchmarkMethod method) {
        return of(tally, method, List.of());
    }

    /**
     * The benchmark of a tally's groups, with what is known of the units.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @param descriptions names, regions, predecessors; of two of a unit the first counts. Units without respondents
     *     matter as predecessors only
     * @return the benchmark
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given
     *     standard population does not name each stratum
     */
    public static Benchmark of(AnswerTally tally, BenchmarkMethod method, List<Unit> descriptions) {
        return of(EstimateSource.of(tally), method, descriptions);
    }

    /**
     * The benchmark of estimates that come from elsewhere, for example from a complex design.
     *
     * @param questionnaire the questionnaire of the survey
     * @param estimates the units' estimates, one for each unit
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @return the benchmark, which cannot say what was excluded or who took part
     * @throws IllegalArgumentException if a unit occurs twice, the questionnaire sets an unknown option, or the method
     *     explicitly sets one that needs answers
     */
    public static Benchmark of(Questionnaire questionnaire, List<UnitEstimates> estimates, BenchmarkMethod method) {
        return of(EstimateSource.given(questionnaire, estimates), method, List.of());
    }

    /**
     * The benchmark of estimates from any source, with what is known of the units.
     *
     * @param source where the estimates come from
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @param descriptions names, regions, predecessors; of two of a unit the first counts. Units without respondents
     *     matter as predecessors only
     * @return the benchmark
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, the method
     *     explicitly sets one that needs answers where there are none, or a given standard population does not name
     *     each stratum
     */
    public static Benchmark of(EstimateSource source, BenchmarkMethod method, List<Unit> descriptions) {
        BenchmarkMethod resolved = source.resolved(method);
        return new Benchmark(source, resolved, source.by(resolved), descriptions, Optional.empty());
    }

    /**
     * Whether there are answers behind the results.
     *
     * @return false for a benchmark of given estimates: options that need answers cannot be changed, and
     *     {@link #analysis()} has no counts and weights
     */
    public boolean isOfTally() {
        return source.answers().isPresent();
    }

    /**
     * The analyst's side: counts, weights, effective numbers, covariances and full derivations. None of it is for
     * publication.
     *
     * @return what the figures are made of
     */
    public Analysis analysis() {
        return new Analysis(this, estimated, source.answers());
    }

    /**
     * The same survey under another method, from the same counts or estimates. What this benchmark hides stays hidden,
     * whatever the options; to see it, make a new benchmark from its source.
     *
     * @param other the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @return a new benchmark
     * @throws IllegalArgumentException if the other method has a lower minimum or another {@code minimumCell}, asks for
     *     another cleaning or a standard population that is neither this one's nor the units shown, or, where estimates
     *     were given, sets an option that needs answers
     */
    public Benchmark under(BenchmarkMethod other) {
        BenchmarkMethod asked = other.orElse(questionnaire());
        new OtherMethod(method).require(asked);
        BenchmarkMethod resolved = source.resolved(other);
        Estimated unmasked = source.by(resolved);
        AtHand known = new AtHand(this);
        Estimated masked = new Estimated(
                unmasked.estimates(),
                unmasked.asked(),
                known.and(unmasked.withheld()),
                unmasked.details().andThen(known::over),
                unmasked.scores());
        return new Benchmark(source, resolved, masked, descriptions, Optional.of(origin()));
    }

    /** The benchmark made of the tally, where this one was made from another by {@link #under}. */
    Benchmark origin() {
        return origin.orElse(this);
    }

    /** What is known of the units, those without respondents among them. */
    List<Unit> descriptions() {
        return descriptions;
    }

    /** For each unit the units of the data that its code covers; itself alone where only estimates are known. */
    Map<String, List<String>> parts() {
        return source.parts(results.units().keySet());
    }

    /** Explains its figures. */
    Derivation derivation() {
        return results.derivation();
    }

    /** Its scores as a later survey's rules for publication show them. */
    EarlierScores shownBy(BenchmarkMethod rules) {
        return new EarlierScores(
                this,
                rules,
                source.smallCells(rules, method),
                estimated.estimates().unitsThatLackAStratum());
    }

    /**
     * Which bands move when the method changes, among the figures that this benchmark shows.
     *
     * @param other the other method
     * @return this benchmark beside the one under the other method
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
        return source.questionnaire();
    }

    /**
     * The options that were applied, with the source of each.
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
        List<String> header = new ArrayList<>(List.of("", " units", " average", " lowest", " highest"));
        for (Side side : Side.values()) {
            header.add(" " + side);
        }
        String headline = questionnaire().survey().title() + " "
                + questionnaire().survey().year() + ": "
                + Counted.of(results.units().size(), "unit") + ", "
                + Counted.of(results.nationals().size(), "measure");
        return TextTable.of(headline, header, results.measures(), this::cells)
                .head(ROWS_PRINTED)
                .toString();
    }

    private List<?> cells(Measure measure) {
        NationalResult national = national(measure.id());
        List<Object> cells = new ArrayList<>(List.of(
                measure.id(),
                national.units(),
                MeasureTable.rounded(national.average()),
                MeasureTable.rounded(national.lowest().map(NationalResult.Extreme::score)),
                MeasureTable.rounded(national.highest().map(NationalResult.Extreme::score))));
        cells.addAll(MeasureResults.sides(results.units().values().stream().map(unit -> unit.measure(measure.id())))
                .values());
        return cells;
    }
}
