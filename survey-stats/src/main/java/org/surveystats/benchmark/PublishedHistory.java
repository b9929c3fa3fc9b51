package org.surveystats.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.SurveyYear;
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
         * @param unit the unit's code
         * @param measure the measure's id in today's questionnaire
         * @param year the survey's year
         * @param respondents how many respondents, 0 or more, if published
         * @param score the score, if published
         * @param standardError its standard error, 0 or more, if published
         * @param nationalAverage the national average, if published
         * @param missingReason why the score is missing, empty when it is not
         * @throws IllegalArgumentException if unit or measure is blank, the year none that a survey can be of, or a figure
         *     NaN, beyond {@link ScoreScale#LARGEST} or negative where it must not be
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
     * @param entries one for each unit, measure and year
     * @throws IllegalArgumentException if a unit, measure and year stands twice
     */
    public PublishedHistory {
        entries = List.copyOf(entries);
        // By order, not by hash, of which a file could give all its rows the same one.
        Set<Entry> seen = new TreeSet<>(
                Comparator.comparing(Entry::unit).thenComparing(Entry::measure).thenComparingInt(Entry::year));
        for (Entry entry : entries) {
            if (!seen.add(entry)) {
                throw new IllegalArgumentException("entries must be distinct: " + entry.unit() + " " + entry.measure()
                        + " " + entry.year() + " stands twice");
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
