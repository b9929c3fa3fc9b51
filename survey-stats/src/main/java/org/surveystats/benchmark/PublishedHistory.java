package org.surveystats.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.SurveyYear;
import org.surveystats.suppression.SuppressionRule;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;
import org.surveystats.text.WhiteSpace;

/**
 * Results of earlier surveys as they were published, for years whose responses are not at hand. Immutable.
 *
 * @param entries one for each unit, measure and year
 */
public record PublishedHistory(List<Entry> entries) {
    /** No history. */
    public static final PublishedHistory NONE = new PublishedHistory(List.of());

    /**
     * What was published of a unit in a measure in a year.
     *
     * @param unit the unit's code; white space of any kind around it is cut
     * @param measure the measure's id in today's questionnaire
     * @param year the survey's year
     * @param respondents how many respondents, 0 or more, if published
     * @param score the score, if published
     * @param standardError its standard error, 0 or more, if published
     * @param nationalAverage the national average, if published
     * @param missingReason why the score is missing, empty when it is not
     */
    public record Entry(
            String unit,
            String measure,
            int year,
            OptionalLong respondents,
            OptionalDouble score,
            OptionalDouble standardError,
            OptionalDouble nationalAverage,
            String missingReason) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if unit or measure is blank, the year none that a survey can be of, or a
         *     figure NaN, beyond {@link ScoreScale#LARGEST} or negative where it must not be
         */
        public Entry {
            unit = Argument.text("unit", WhiteSpace.strip(Argument.text("unit", unit)));
            Argument.text("measure", measure);
            respondents.ifPresent(value -> Argument.atLeast("respondents", value, 0L));
            SurveyYear.check("year", year);
            score.ifPresent(value -> Argument.between("score", value, -ScoreScale.LARGEST, ScoreScale.LARGEST));
            standardError.ifPresent(value -> Argument.between("standardError", value, 0, ScoreScale.LARGEST));
            nationalAverage.ifPresent(
                    value -> Argument.between("nationalAverage", value, -ScoreScale.LARGEST, ScoreScale.LARGEST));
        }

        private Entry withoutAverage() {
            return new Entry(
                    unit, measure, year, respondents, score, standardError, OptionalDouble.empty(), missingReason);
        }

        private boolean isHiddenBy(SuppressionRule rule) {
            return respondents.isPresent() && !rule.shows(respondents.getAsLong());
        }

        private Entry shownBy(SuppressionRule rule, boolean withoutAverage) {
            boolean hidden = isHiddenBy(rule);
            return new Entry(
                    unit,
                    measure,
                    year,
                    hidden ? OptionalLong.empty() : respondents,
                    hidden ? OptionalDouble.empty() : score,
                    hidden ? OptionalDouble.empty() : standardError,
                    withoutAverage ? OptionalDouble.empty() : nationalAverage,
                    hidden && score.isPresent() ? rule.words() : missingReason);
        }

        @Override
        public String toString() {
            return unit + " " + measure + " " + year + ": " + shown()
                    + (respondents.isPresent() ? ", " + Counted.of(respondents.getAsLong(), "respondent") : "");
        }

        private String shown() {
            return score.isPresent() ? Decimals.full(score.getAsDouble()) : "- (" + missingReason + ")";
        }
    }

    /**
     * Copies the entries.
     *
     * @throws IllegalArgumentException if a unit, measure and year occurs twice
     */
    public PublishedHistory {
        entries = List.copyOf(entries);
        // By order, not by hash: a file could give all its rows the same hash.
        Set<Entry> seen = new TreeSet<>(
                Comparator.comparing(Entry::unit).thenComparing(Entry::measure).thenComparingInt(Entry::year));
        for (Entry entry : entries) {
            if (!seen.add(entry)) {
                throw new IllegalArgumentException("entries must be distinct: " + entry.unit() + " " + entry.measure()
                        + " " + entry.year() + " occurs twice");
            }
        }
    }

    /**
     * The same by the rules of today, as it may be shown beside a benchmark: of fewer respondents than the rule asks
     * for there is no score, and where one score of a measure and year is left out that way, no national average, from
     * which it would follow. How many respondents had no score is said only where that many would have one.
     *
     * @param rule below how many respondents a score is not shown
     * @return a copy; entries whose respondents were not published stay as they are
     */
    public PublishedHistory shownBy(SuppressionRule rule) {
        Set<MeasureOfYear> hidden = entries.stream()
                .filter(entry -> entry.score().isPresent() && entry.isHiddenBy(rule))
                .map(MeasureOfYear::of)
                .collect(Collectors.toSet());
        return new PublishedHistory(entries.stream()
                .map(entry -> entry.shownBy(rule, hidden.contains(MeasureOfYear.of(entry))))
                .toList());
    }

    /**
     * The same beside changes, without the averages of what these compare with: theirs are of the units that are shown,
     * and the two together would reveal the others.
     *
     * @param changes against earlier surveys
     * @return a copy
     */
    public PublishedHistory beside(List<ChangeOverTime> changes) {
        Set<MeasureOfYear> compared = changes.stream()
                .flatMap(ChangeOverTime::compared)
                .map(change -> new MeasureOfYear(change.measure().id(), change.previousYear()))
                .collect(Collectors.toSet());
        return new PublishedHistory(entries.stream()
                .map(entry -> compared.contains(MeasureOfYear.of(entry)) ? entry.withoutAverage() : entry)
                .toList());
    }

    private record MeasureOfYear(String measure, int year) {
        static MeasureOfYear of(Entry entry) {
            return new MeasureOfYear(entry.measure(), entry.year());
        }
    }

    /**
     * Refuses entries that are not of an earlier year: of the survey's own year they would stand beside figures that it
     * hides.
     *
     * @param year the survey's year
     * @throws IllegalArgumentException if an entry is of that year or a later one; the message names the first
     */
    public void requireBefore(int year) {
        for (Entry entry : entries) {
            if (entry.year() >= year) {
                throw new IllegalArgumentException("history must be of years before " + year + ", the survey's: "
                        + entry.unit() + ", " + entry.measure() + ", " + entry.year());
            }
        }
    }

    /**
     * The history of a unit in a measure.
     *
     * @param unit the unit's code
     * @param measure the measure's id
     * @return by year, possibly none
     */
    public List<Entry> of(String unit, String measure) {
        return entries.stream()
                .filter(entry -> entry.unit().equals(unit) && entry.measure().equals(measure))
                .sorted((a, b) -> Integer.compare(a.year(), b.year()))
                .toList();
    }

    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "Published history, " + entries.size() + " entries",
                "unit",
                "measure",
                " year",
                " respondents",
                "score");
        for (Entry entry : entries) {
            table = table.with(
                    entry.unit(),
                    entry.measure(),
                    entry.year(),
                    entry.respondents().isPresent() ? entry.respondents().getAsLong() : "-",
                    entry.shown());
        }
        return table.head(12).toString();
    }
}
