package org.surveystats.benchmark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.surveystats.expectedrange.Band;
import org.surveystats.text.TextTable;

/** Results of one unit in several measures, printed as a table. Immutable. */
public final class MeasureResults implements Iterable<MeasureResult> {
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
     * The results as a table of all rows; "worse" and "better" are meant than expected. {@link SurveyResults#questions} has the
     * changes against earlier surveys beside them.
     *
     * @return respondents, score, national average, lowest, highest, band
     */
    public TextTable table() {
        return table(List.of());
    }

    TextTable table(List<MeasureTable.Column> further) {
        return MeasureTable.of(headline, results, further);
    }

    /** How many of some results are in a band below, at and above about the same; those without band are in none. */
    static int[] sides(Iterable<MeasureResult> results) {
        int[] sides = new int[3];
        for (MeasureResult result : results) {
            result.band().ifShown(band -> sides[1 + Integer.signum(band.code() - Band.ABOUT_THE_SAME.code())]++);
        }
        return sides;
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
