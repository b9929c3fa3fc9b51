package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.RowProblem;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.Ledger;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.Paragraph;

/**
 * What became of the rows of a survey's responses, as far as that may be published: the public side of the
 * {@link Ledger}, which is for analysts. The rows add up. Of units without a score that is shown only their number and
 * that of their rows are in here; no valid answer of theirs changes anything. Nothing is said about single questions or
 * the contents of refused cells.
 *
 * <p>How many respondents lack something is a sum over the units whose own number may be published: no answer that the
 * benchmark hides has a part in it, and with a {@code minimumCell} neither it nor a cell of the questions it is made of
 * is small.
 *
 * @param year the survey's year
 * @param read all rows below the header
 * @param refused rows with something in them that could not be used, by what was wrong first
 * @param filteredByLayout rows that are not respondents by {@code layout.rows}
 * @param filteredByPlan respondents whom the plan's filter left out
 * @param withoutUnit respondents without a unit
 * @param shown the units with at least one score that is shown
 * @param hidden the other units, whose respondents are published as rows only
 * @param withoutScore those without an answer to a scored question, of units that show the score of every question
 *     asked
 * @param unknownStratum those whose stratum is not known, of units that are shown and show what their strata are made
 *     of
 * @param minimumCell the fewest respondents of a unit that are counted in the last two, 0 for any; none at all are
 *     counted
 * @param minimumRespondents the fewest respondents of a score that counts as shown
 */
public record PublishedRows(
        int year,
        long read,
        Map<RowProblem, Long> refused,
        long filteredByLayout,
        long filteredByPlan,
        long withoutUnit,
        Units shown,
        Units hidden,
        Part withoutScore,
        Part unknownStratum,
        int minimumCell,
        int minimumRespondents) {
    /**
     * Some units.
     *
     * @param units how many they are
     * @param respondents how many respondents they have together
     */
    public record Units(int units, long respondents) {
        /**
         * Checks the counts.
         *
         * @throws IllegalArgumentException if there are fewer respondents than units, or a negative number of units
         */
        public Units {
            Argument.atLeast("units", units, 0);
            Argument.atLeast("respondents", respondents, (long) units);
        }

        static Units of(Collection<UnitBenchmark> all) {
            return new Units(
                    all.size(),
                    all.stream().mapToLong(UnitBenchmark::respondents).sum());
        }
    }

    /**
     * Some of the respondents of some units.
     *
     * @param of the units whose number is published, possibly none
     * @param respondents how many of their respondents are meant
     */
    public record Part(Units of, long respondents) {
        /**
         * Checks that the part is not larger than the whole.
         *
         * @throws IllegalArgumentException if they are fewer than 0 or more than the units have
         */
        public Part {
            Argument.atLeast("respondents", respondents, 0L);
            Argument.atLeast("respondents of the units", of.respondents(), respondents);
        }

        static Part of(Collection<UnitBenchmark> all, Function<UnitBenchmark, OptionalLong> count) {
            List<UnitBenchmark> told =
                    all.stream().filter(unit -> count.apply(unit).isPresent()).toList();
            return new Part(
                    Units.of(told),
                    told.stream()
                            .mapToLong(unit -> count.apply(unit).orElseThrow())
                            .sum());
        }

        @Override
        public String toString() {
            return Decimals.grouped(respondents) + " of " + Counted.of(of.respondents(), "respondent") + " in "
                    + Counted.of(of.units(), "unit");
        }
    }

    /**
     * Checks that the rows add up.
     *
     * @throws IllegalArgumentException if a count is negative, a part is of more units than are shown or the rows do
     *     not add up
     */
    public PublishedRows {
        Map<RowProblem, Long> ordered = new EnumMap<>(RowProblem.class);
        ordered.putAll(refused);
        refused = Collections.unmodifiableMap(ordered);
        refused.values().forEach(count -> Argument.atLeast("refused", count, 0L));
        Argument.atLeast("filteredByLayout", filteredByLayout, 0L);
        Argument.atLeast("filteredByPlan", filteredByPlan, 0L);
        Argument.atLeast("withoutUnit", withoutUnit, 0L);
        Argument.atLeast("minimumCell", minimumCell, 0);
        Argument.atLeast("minimumRespondents", minimumRespondents, 0);
        Objects.requireNonNull(hidden, "hidden must not be null");
        for (Part part : List.of(withoutScore, unknownStratum)) {
            Argument.atLeast("units shown", shown.units(), part.of().units());
            Argument.atLeast("respondents shown", shown.respondents(), part.of().respondents());
        }
        long sum = refused.values().stream().mapToLong(Long::longValue).sum()
                + filteredByLayout
                + filteredByPlan
                + withoutUnit
                + shown.respondents()
                + hidden.respondents();
        if (sum != read) {
            throw new IllegalArgumentException("rows must add up to " + read + " read: " + sum);
        }
    }

    /**
     * What may be published of the rows of a file beside the benchmark made from it.
     *
     * @param tally the counts of the file
     * @param report what was read of the file
     * @param benchmark the benchmark of that tally
     * @return the rows
     * @throws IllegalArgumentException if the benchmark or the report is not that of the tally
     */
    public static PublishedRows of(AnswerTally tally, DecodingReport report, Benchmark benchmark) {
        return of(tally, report, benchmark, benchmark.method());
    }

    /**
     * What may be published of the rows of an earlier survey's file beside a current benchmark.
     *
     * @param tally the counts of the earlier file
     * @param report what was read of that file
     * @param benchmark the benchmark of that tally
     * @param current the method of the current benchmark; scores count as shown where both methods show them, and of
     *     both the greater {@code minimumCell} holds
     * @return the rows
     * @throws IllegalArgumentException if the benchmark or the report is not that of the tally
     */
    public static PublishedRows of(
            AnswerTally tally, DecodingReport report, Benchmark benchmark, BenchmarkMethod current) {
        requireSame(tally, benchmark);
        Ledger.Rows rows = tally.ledger().of(report).rows();
        int minimumCell = larger(MethodOption.MINIMUM_CELL, benchmark.method(), current);
        int minimumRespondents = larger(MethodOption.MINIMUM_RESPONDENTS, benchmark.method(), current);
        UnitRows told = new UnitRows(tally, benchmark.shownBy(current), minimumRespondents, minimumCell);
        Map<Boolean, List<UnitBenchmark>> units =
                benchmark.units().stream().collect(Collectors.partitioningBy(told::isShown));
        List<UnitBenchmark> shown = units.getOrDefault(true, List.of());
        return new PublishedRows(
                benchmark.questionnaire().survey().year(),
                rows.read(),
                rows.refused(),
                rows.filteredByLayout(),
                rows.filteredByPlan(),
                rows.withoutGroup(),
                Units.of(shown),
                Units.of(units.getOrDefault(false, List.of())),
                Part.of(shown, told::withoutScore),
                Part.of(shown, told::unknownStratum),
                minimumCell,
                minimumRespondents);
    }

    private static int larger(MethodOption<Integer> option, BenchmarkMethod one, BenchmarkMethod other) {
        return Math.max(one.get(option), other.get(option));
    }

    private static void requireSame(AnswerTally tally, Benchmark benchmark) {
        if (!benchmark.isOfTally() || !benchmark.analysis().tally().equals(tally)) {
            throw new IllegalArgumentException(
                    "benchmark must be made from the tally, by Benchmark.of(tally): " + tally);
        }
    }

    /**
     * Refuses the rows of a benchmark other than the given one: published beside it, they could reveal what it hides.
     *
     * @param benchmark the results beside which the rows are published
     * @throws IllegalArgumentException if they are of another year or of other units, were made by lower minimums, or
     *     count units that the benchmark does not show
     */
    public void requireOf(Benchmark benchmark) {
        Map<Boolean, List<UnitBenchmark>> units = benchmark.units().stream()
                .collect(Collectors.partitioningBy(unit -> unit.questions().stream()
                        .anyMatch(result -> result.score().isShown())));
        boolean same = year == benchmark.questionnaire().survey().year()
                && shown.equals(Units.of(units.getOrDefault(true, List.of())))
                && hidden.equals(Units.of(units.getOrDefault(false, List.of())));
        long showingAll = benchmark.units().stream()
                .filter(unit -> unit.questions().stream().allMatch(PublishedRows::isToldOf))
                .count();
        boolean stricter = minimumCell >= benchmark.method().get(MethodOption.MINIMUM_CELL)
                && minimumRespondents >= benchmark.method().get(MethodOption.MINIMUM_RESPONDENTS);
        if (!same || !stricter || withoutScore.of().units() > showingAll) {
            throw new IllegalArgumentException(
                    "rows must be of this benchmark, made by PublishedRows.of(tally, report," + " benchmark): " + this);
        }
    }

    private static boolean isToldOf(MeasureResult question) {
        return question.score().isShown()
                || question.score().hiddenReason().equals(Optional.of(HiddenReason.NOT_ASKED));
    }

    /**
     * The rows that were refused.
     *
     * @return the sum over what was wrong
     */
    public long allRefused() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where the rows went, then how many lack something where that is published, in lines of at most 80 characters. */
    @Override
    public String toString() {
        List<String> rows = new ArrayList<>();
        rows.add(Decimals.grouped(read) + " read");
        if (allRefused() > 0) {
            rows.add(refused.entrySet().stream()
                    .map(of -> of.getKey().words() + " " + Decimals.grouped(of.getValue()))
                    .collect(Collectors.joining(", ", Decimals.grouped(allRefused()) + " refused (", ")")));
        }
        add(rows, filteredByLayout, "left out by layout.rows");
        add(rows, filteredByPlan, "left out by the filter of the tally");
        add(rows, withoutUnit, "without unit");
        add(rows, shown.respondents(), "in " + Counted.of(shown.units(), "unit") + " with a score that is shown");
        add(rows, hidden.respondents(), "in " + Counted.of(hidden.units(), "unit") + " none of whose scores is shown");
        List<String> lacking = new ArrayList<>();
        add(lacking, withoutScore, "gave no answer to a scored question");
        add(lacking, unknownStratum, "could not be assigned to a stratum");
        String where = Paragraph.of("Rows of " + year + ": " + String.join("; ", rows));
        return lacking.isEmpty()
                ? where
                : where + "\n" + Paragraph.of("Among them in " + year + ": " + String.join("; ", lacking));
    }

    private static void add(List<String> rows, long count, String what) {
        if (count > 0) {
            rows.add(Decimals.grouped(count) + " " + what);
        }
    }

    private static void add(List<String> lacking, Part part, String what) {
        if (part.respondents() > 0) {
            lacking.add(part + " " + what);
        }
    }
}
