package org.surveystats.benchmark;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surveystats.expectedrange.Side;
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
     * The results as a table of all rows; "worse" and "better" are meant than expected. {@link SurveyResults#questions}
     * has the changes against earlier surveys beside them.
     *
     * @return respondents, score, national average, lowest, highest, band
     */
    public TextTable table() {
        return table(List.of());
    }

    TextTable table(List<MeasureTable.Column> further) {
        return MeasureTable.of(headline, results, further);
    }

    /**
     * How many of the results are on which side of what is expected.
     *
     * @return a number for every side; results without band are on none
     */
    public Map<Side, Integer> sides() {
        return sides(results.stream());
    }

    static Map<Side, Integer> sides(Stream<MeasureResult> results) {
        return Side.count(results.map(MeasureResult::band)
                .flatMap(band -> band.map(Stream::of).orElse(Stream.empty())));
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
