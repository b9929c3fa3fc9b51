package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.surveystats.expectedrange.Band;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/** Results of one unit as a table: respondents, score, national average, lowest, highest, band, further columns. */
final class MeasureTable {
    /**
     * A further column.
     *
     * @param name its heading
     * @param cell its words for a question
     */
    record Column(String name, Function<MeasureResult, Object> cell) {}

    private MeasureTable() {}

    /**
     * A section has no number of respondents and nothing in the further columns, which are left out where there is no
     * question.
     */
    static TextTable of(String headline, List<MeasureResult> results, List<Column> further) {
        boolean questions = results.stream().anyMatch(MeasureTable::isQuestion);
        List<String> header = new ArrayList<>(List.of("", " score", " avg", " low", " high", "band"));
        if (questions) {
            header.add(1, " n");
            further.forEach(column -> header.add(column.name()));
        }
        TextTable table = TextTable.of(headline, header.toArray(String[]::new));
        for (MeasureResult result : results) {
            List<Object> cells = cells(result);
            if (questions) {
                boolean question = isQuestion(result);
                cells.add(1, question ? result.respondents().cell(Decimals::grouped) : "");
                further.forEach(column -> cells.add(question ? column.cell().apply(result) : ""));
            }
            table = table.with(cells.toArray());
        }
        return table;
    }

    private static boolean isQuestion(MeasureResult result) {
        return result.measure().kind() == MeasureKind.QUESTION;
    }

    private static List<Object> cells(MeasureResult result) {
        List<Object> cells = new ArrayList<>();
        cells.add(result.measure().heading());
        cells.add(rounded(result.score()));
        cells.add(rounded(result.national().average()));
        cells.add(rounded(result.national().lowest().map(NationalResult.Extreme::score)));
        cells.add(rounded(result.national().highest().map(NationalResult.Extreme::score)));
        // In full, the band would leave no room for what the question is about.
        cells.add(result.band().cell(Band::shortName));
        return cells;
    }

    /** A figure to one decimal place, a dash with the reason where it is not shown. */
    static Object rounded(Published<Double> figure) {
        return figure.cell(value -> Decimals.rounded(value, 1));
    }
}
