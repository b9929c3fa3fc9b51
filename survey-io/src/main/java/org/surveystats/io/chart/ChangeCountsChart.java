package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.surveystats.comparison.Change;

/** How many questions of a unit changed how since an earlier survey, a bar for each kind of change. */
public final class ChangeCountsChart extends Picture {
    private final Map<Change, Integer> counts;
    private final int year;

    private ChangeCountsChart(Map<Change, Integer> counts, int year) {
        this.counts = counts;
        this.year = year;
    }

    /**
     * The chart of counts.
     *
     * @param counts how many questions changed how, 0 or more; changes that are missing have none
     * @param year the earlier survey's year
     * @return the chart
     * @throws IllegalArgumentException if a count is negative
     */
    public static Chart of(Map<Change, Integer> counts, int year) {
        Map<Change, Integer> all = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            all.put(change, Counts.checked(counts.getOrDefault(change, 0)));
        }
        return Chart.of(new ChangeCountsChart(Collections.unmodifiableMap(all), year));
    }

    private Counts rows(ChartWords words) {
        List<Bars.Row> rows = new ArrayList<>();
        counts.forEach((change, count) -> rows.add(0, Bars.Row.of(words.change(change), count, words.count(count))));
        return new Counts(rows, words);
    }

    @Override
    String title(ChartWords words) {
        return words.text("chart.counts.changes", Integer.toString(year));
    }

    @Override
    String description(ChartWords words) {
        return rows(words).description();
    }

    @Override
    ChartTable table(ChartWords words) {
        return rows(words).table(words.text("chart.column.change"));
    }

    @Override
    void draw(Drawing drawing) {
        rows(drawing.words()).draw(drawing);
    }
}
