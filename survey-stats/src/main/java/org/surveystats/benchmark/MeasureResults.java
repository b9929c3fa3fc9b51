package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.surveystats.expectedrange.Band;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/** Results of one unit in several measures, printed as a table. Immutable. */
public final class MeasureResults implements Iterable<MeasureResult> {
    private static final String THAN_EXPECTED = " than expected";

    private final String headline;
    private final List<MeasureResult> results;

    MeasureResults(String headline, List<MeasureResult> results) {
        this.headline = headline;
        this.results = List.copyOf(results);
    }

    /**
     * The results.
     *
     * @return in the order of the questionnaire
     */
    public List<MeasureResult> list() {
        return results;
    }

    /**
     * The results.
     *
     * @return in the order of the questionnaire
     */
    public Stream<MeasureResult> stream() {
        return results.stream();
    }

    @Override
    public Iterator<MeasureResult> iterator() {
        return results.iterator();
    }

    /**
     * The results as a table of all rows; "worse" and "better" are meant than expected.
     *
     * @return respondents, score, national average, lowest, highest, band
     */
    public TextTable table() {
        return table(List.of());
    }

    /**
     * The results as a table of all rows, with the changes against earlier surveys: up and down are significant, same
     * is not, a dash is not comparable.
     *
     * @param changes of the same survey against earlier ones
     * @return respondents, score, national average, lowest, highest, band, then a column for each earlier survey
     */
    public TextTable table(List<ChangeOverTime> changes) {
        boolean questions = results.stream().anyMatch(result -> result.measure().kind() == MeasureKind.QUESTION);
        List<String> header = new ArrayList<>(List.of("", " score", " avg", " low", " high", "band"));
        if (questions) {
            header.add(1, " n");
            changes.forEach(change -> header.add(String.valueOf(change.previousYear())));
        }
        TextTable table = TextTable.of(headline, header.toArray(String[]::new));
        for (MeasureResult result : results) {
            table = table.with(cells(result, questions, changes).toArray());
        }
        return table;
    }

    /** A section has no number of respondents and no change. */
    private static List<Object> cells(MeasureResult result, boolean questions, List<ChangeOverTime> changes) {
        boolean section = result.measure().kind() == MeasureKind.SECTION;
        List<Object> cells = new ArrayList<>();
        cells.add(result.measure());
        if (questions) {
            cells.add(section ? "" : result.respondents().map(Decimals::grouped).orElse("-"));
        }
        cells.add(rounded(result.score()));
        cells.add(rounded(result.national().average()));
        cells.add(rounded(result.national().lowest().map(NationalResult.Extreme::score)));
        cells.add(rounded(result.national().highest().map(NationalResult.Extreme::score)));
        // In full, the band would leave no room for what the question is about.
        cells.add(result.band()
                .map(band -> band.toString().replace(THAN_EXPECTED, ""))
                .orElse("-"));
        if (questions) {
            changes.forEach(change -> cells.add(
                    section
                            ? ""
                            : word(change.question(
                                    result.unit(), result.measure().id()))));
        }
        return cells;
    }

    private static String word(QuestionChange change) {
        return change.change()
                .map(value -> switch (value) {
                    case DECREASE -> "down";
                    case NO_CHANGE -> "same";
                    case INCREASE -> "up";
                })
                .orElse("-");
    }

    /** How many of some results are in a band below, at and above about the same; those without band are in none. */
    static int[] sides(Iterable<MeasureResult> results) {
        int[] sides = new int[3];
        for (MeasureResult result : results) {
            result.band().ifShown(band -> sides[1 + Integer.signum(band.code() - Band.ABOUT_THE_SAME.code())]++);
        }
        return sides;
    }

    static String rounded(Published<Double> score) {
        return score.map(value -> Decimals.rounded(value, 1).toString()).orElse("-");
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
