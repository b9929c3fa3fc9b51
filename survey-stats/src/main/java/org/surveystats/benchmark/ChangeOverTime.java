package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.comparison.ZTest;
import org.surveystats.estimation.Estimate;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.sample.Mergers;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * A survey against an earlier one, question by question, by the z test. Each survey has its own weights; questions are
 * matched by {@code comparesWith} of the later questionnaire. A unit that was merged since must stand in the earlier
 * survey under its present code ({@code GroupBy.successors}), with all its predecessors; otherwise it is not compared,
 * nor is a score with standard error 0. Each survey's own method made its scores; what is shown of the earlier one is
 * what the later survey's rules show as well ({@code minimumRespondents}, {@code minimumCell}, {@code emptyStratum}).
 * Immutable.
 */
public final class ChangeOverTime {
    private final int previousYear;
    private final BenchmarkMethod method;
    private final Map<String, List<QuestionChange>> changes;

    private ChangeOverTime(int previousYear, BenchmarkMethod method, Map<String, List<QuestionChange>> changes) {
        this.previousYear = previousYear;
        this.method = method;
        this.changes = changes;
    }

    /**
     * Compares two surveys of a programme. A unit with a predecessor that is not in the earlier survey is not compared:
     * what is there may be only a part of it.
     *
     * @param now the later survey, whose method says what is significant
     * @param then the earlier survey
     * @return a change for each unit and scored question of the later survey
     * @throws IllegalArgumentException if {@code then} is of another programme or not of an earlier year, or the later
     *     questionnaire compares a question with one that the earlier does not have
     */
    public static ChangeOverTime between(Benchmark now, Benchmark then) {
        return between(now, then, Set.of());
    }

    /**
     * Compares a survey with several earlier ones of its programme. Unlike in {@link #between}, a unit is compared
     * although an earlier survey lacks a predecessor of it when a still earlier one has that: it had been merged by
     * then.
     *
     * @param now the latest survey, whose method says what is significant
     * @param earlier earlier surveys in any order, of different years
     * @return the changes, the latest earlier survey first
     * @throws IllegalArgumentException if two are of a year, or as for {@link #between}
     */
    public static List<ChangeOverTime> since(Benchmark now, List<Benchmark> earlier) {
        TreeMap<Integer, Benchmark> byYear = new TreeMap<>();
        for (Benchmark then : earlier) {
            int year = then.questionnaire().survey().year();
            if (byYear.put(year, then) != null) {
                throw new IllegalArgumentException("earlier must be of different years: " + year + " occurs twice");
            }
        }
        Set<String> before = new HashSet<>();
        List<ChangeOverTime> changes = new ArrayList<>();
        byYear.values().forEach(then -> {
            changes.add(0, between(now, then, Set.copyOf(before)));
            then.parts().values().forEach(before::addAll);
        });
        return List.copyOf(changes);
    }

    private static ChangeOverTime between(Benchmark now, Benchmark then, Set<String> mergedBefore) {
        Map<String, Published<String>> earlier = EarlierQuestions.of(now.questionnaire(), then.questionnaire());
        int year = then.questionnaire().survey().year();
        EarlierScores scores = then.shownBy(now.method());
        Map<String, Published<Double>> nationals = new HashMap<>();
        earlier.values().forEach(id -> id.ifShown(question -> nationals.put(question, scores.average(question))));
        double confidence = now.method().get(MethodOption.CHANGE_CONFIDENCE);
        Map<String, List<QuestionChange>> changes = new LinkedHashMap<>();
        Mergers mergers = Mergers.of(now.descriptions());
        Map<String, List<String>> parts = then.parts();
        for (UnitBenchmark unit : now.units()) {
            Set<String> known = new HashSet<>(mergedBefore);
            known.addAll(parts.getOrDefault(unit.code(), List.of()));
            Published<UnitBenchmark> unitThen = earlier(unit.code(), mergers, known, then);
            List<QuestionChange> ofUnit = new ArrayList<>();
            for (MeasureResult result : unit.questions()) {
                Published<String> id =
                        Objects.requireNonNull(earlier.get(result.measure().id()), "every question is a scored item");
                Published<Estimate> before =
                        id.flatMap(question -> unitThen.flatMap(of -> scores.of(of.code(), question)));
                Published<Double> national =
                        id.flatMap(question -> Objects.requireNonNull(nationals.get(question), "each has an average"));
                Published<TestResult> test = result.estimate().flatMap(a -> before.flatMap(b -> test(a, b)));
                ofUnit.add(new QuestionChange(
                        unit.code(), result.measure(), year, result.estimate(), before, national, test, confidence));
            }
            changes.put(unit.code(), List.copyOf(ofUnit));
        }
        return new ChangeOverTime(year, now.method(), Collections.unmodifiableMap(changes));
    }

    /**
     * Checks that surveys with two questionnaires can be compared, before their responses are read.
     *
     * @param now the later survey's questionnaire
     * @param then the earlier survey's questionnaire
     * @throws IllegalArgumentException if {@code then} is of another programme or not of an earlier year, or the later
     *     questionnaire compares a scored question with one that the earlier does not have
     */
    public static void requireComparable(Questionnaire now, Questionnaire then) {
        EarlierQuestions.of(now, then);
    }

    /** The unit in the earlier survey, when that has the whole of it under its present code. */
    private static Published<UnitBenchmark> earlier(
            String code, Mergers mergers, Collection<String> known, Benchmark then) {
        List<String> apart =
                mergers.predecessors(code).stream().filter(then::hasUnit).toList();
        if (!apart.isEmpty()) {
            return Published.hidden(
                    HiddenReason.NOT_COMPARABLE,
                    "merged since; " + Excerpt.of(apart) + " are apart in the earlier survey");
        }
        if (!then.hasUnit(code)) {
            return Published.hidden(HiddenReason.NOT_IN_SURVEY);
        }
        List<String> missing = mergers.missing(code, known);
        if (!missing.isEmpty()) {
            return Published.hidden(
                    HiddenReason.PREDECESSOR_NOT_IN_SURVEY,
                    "merged since; " + Excerpt.of(missing) + " not in the earlier survey");
        }
        return Published.shown(then.unit(code));
    }

    private static Published<TestResult> test(Estimate now, Estimate then) {
        if (!now.hasStandardError() || !then.hasStandardError()) {
            return Published.hidden(HiddenReason.NO_STANDARD_ERROR);
        }
        if (now.standardError() == 0 || then.standardError() == 0) {
            return Published.hidden(HiddenReason.ZERO_STANDARD_ERROR);
        }
        return Published.shown(ZTest.compare(now, then));
    }

    /**
     * Refuses changes of a benchmark other than the given one: published together, they would show what it hides.
     *
     * @param benchmark the results beside which the changes are shown
     * @throws IllegalArgumentException if these are not changes of its units and questions, a score is another, or they
     *     were made by rules that show more of the earlier survey; the message says which
     */
    public void requireOf(Benchmark benchmark) {
        int year = benchmark.questionnaire().survey().year();
        if (previousYear >= year) {
            throw new IllegalArgumentException("changes must be against a year before " + year + ": " + previousYear);
        }
        List<String> codes = benchmark.units().stream().map(UnitBenchmark::code).toList();
        if (!changes.keySet().equals(Set.copyOf(codes))) {
            throw new IllegalArgumentException("changes against " + previousYear + " must be of the benchmark's units "
                    + Excerpt.of(codes) + ": " + Excerpt.of(changes.keySet()));
        }
        for (MethodOption<?> option :
                List.of(MethodOption.MINIMUM_RESPONDENTS, MethodOption.MINIMUM_CELL, MethodOption.EMPTY_STRATUM)) {
            if (!method.text(option).equals(benchmark.method().text(option))) {
                throw new IllegalArgumentException("changes against " + previousYear
                        + " must be of this benchmark, made by ChangeOverTime.between(benchmark, ...): theirs is of "
                        + option + " = " + method.text(option) + ", not "
                        + benchmark.method().text(option));
            }
        }
        for (UnitBenchmark unit : benchmark.units()) {
            requireOf(unit, unit(unit.code()).list());
        }
    }

    private void requireOf(UnitBenchmark unit, List<QuestionChange> ofUnit) {
        List<Measure> questions =
                unit.questions().stream().map(MeasureResult::measure).toList();
        if (!ofUnit.stream().map(QuestionChange::measure).toList().equals(questions)) {
            throw new IllegalArgumentException("changes against " + previousYear
                    + " must be of the benchmark's questions " + Excerpt.of(questions) + ": "
                    + Excerpt.of(ofUnit.stream().map(QuestionChange::measure).toList()));
        }
        for (QuestionChange change : ofUnit) {
            Published<Estimate> estimate = unit.question(change.measure().id()).estimate();
            boolean same = estimate.isShown() == change.now().isShown()
                    && (!estimate.isShown() || estimate.equals(change.now()));
            if (!same) {
                // The score itself is not said: it may be one that the benchmark hides.
                throw new IllegalArgumentException("changes against " + previousYear
                        + " must be of this benchmark, made by ChangeOverTime.between(benchmark, ...): "
                        + unit.code() + ", " + change.measure().id() + " has another score or one that is not shown");
            }
        }
    }

    /** A change of each question that has an average in the earlier survey. */
    Stream<QuestionChange> compared() {
        return changes.values().stream()
                .limit(1)
                .flatMap(List::stream)
                .filter(change -> change.nationalThen().isShown());
    }

    /**
     * The earlier survey's year.
     *
     * @return the year
     */
    public int previousYear() {
        return previousYear;
    }

    /**
     * The changes of a unit.
     *
     * @param code the unit's code
     * @return one for each scored question of the later survey, in the order of the questionnaire
     * @throws IllegalArgumentException if the later survey has no such unit; the message lists those it has
     */
    public QuestionChanges unit(String code) {
        List<QuestionChange> ofUnit = changes.get(code);
        if (ofUnit == null) {
            throw new IllegalArgumentException("unit must be one of " + Excerpt.of(changes.keySet()) + ": " + code);
        }
        return new QuestionChanges(code, previousYear, ofUnit);
    }

    /**
     * The change of a unit in a question.
     *
     * @param code the unit's code
     * @param question the question's id in the later survey
     * @return the change
     * @throws IllegalArgumentException if there is no such unit or scored question
     */
    public QuestionChange question(String code, String question) {
        return unit(code).stream()
                .filter(change -> change.measure().id().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("question must be one of "
                        + Excerpt.of(unit(code).stream()
                                .map(change -> change.measure().id())
                                .toList())
                        + ": " + question));
    }

    /**
     * How many questions of a unit rose, fell or did not change.
     *
     * @param code the unit's code
     * @return by change, those without question with 0; questions that cannot be compared are not counted
     * @throws IllegalArgumentException if there is no such unit
     */
    public Map<Change, Integer> counts(String code) {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            counts.put(change, 0);
        }
        unit(code).forEach(question -> question.change().ifShown(change -> counts.merge(change, 1, Integer::sum)));
        return Collections.unmodifiableMap(counts);
    }

    /** How many units rose, fell or did not change in each question, for the first questions. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "Changes of " + Counted.of(changes.size(), "unit") + " against " + previousYear,
                "",
                " down",
                " same",
                " up",
                " not comparable");
        List<QuestionChange> first =
                changes.isEmpty() ? List.of() : changes.values().iterator().next();
        for (int q = 0; q < first.size(); q++) {
            int[] counts = new int[4];
            for (List<QuestionChange> ofUnit : changes.values()) {
                counts[ofUnit.get(q).change().map(change -> change.code() + 1).orElse(3)]++;
            }
            table = table.with(first.get(q).measure().id(), counts[0], counts[1], counts[2], counts[3]);
        }
        return table.head(12).toString();
    }
}
