package org.surveystats.benchmark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
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
     * The results as a table of all rows.
     *
     * @return respondents, score, national average, lowest, highest, band
     */
    public TextTable table() {
        TextTable table = TextTable.of(headline, "", " n", " score", " average", " lowest", " highest", "band");
        for (MeasureResult result : results) {
            table = table.with(
                    result.measure().id(),
                    result.measure().kind() == MeasureKind.SECTION
                            ? ""
                            : result.respondents().map(String::valueOf).orElse("-"),
                    rounded(result.score()),
                    rounded(result.national().average()),
                    rounded(result.national().lowest().map(NationalResult.Extreme::score)),
                    rounded(result.national().highest().map(NationalResult.Extreme::score)),
                    result.band().map(Object::toString).orElse("-"));
        }
        return table;
    }

    static String rounded(Published<Double> score) {
        return score.map(value -> Decimals.rounded(value, 1).toString()).orElse("-");
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
