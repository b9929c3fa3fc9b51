package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;

/** How many questions of a unit are in which band, a bar for each band from best to worst. */
public final class BandCountsChart extends Picture {
    private final BandScheme scheme;
    private final Map<Band, Integer> counts;

    private BandCountsChart(BandScheme scheme, Map<Band, Integer> counts) {
        this.scheme = scheme;
        this.counts = counts;
    }

    /**
     * The chart of counts.
     *
     * @param scheme the bands there are
     * @param counts how many questions are in which band, 0 or more; bands that are missing have none
     * @return the chart
     * @throws IllegalArgumentException if a count is negative or a band not one of the scheme
     */
    public static Chart of(BandScheme scheme, Map<Band, Integer> counts) {
        Objects.requireNonNull(scheme, "scheme must not be null");
        counts.keySet().forEach(scheme::steps);
        Map<Band, Integer> all = new LinkedHashMap<>();
        for (Band band : scheme.bands()) {
            all.put(band, Counts.checked(counts.getOrDefault(band, 0)));
        }
        return Chart.of(new BandCountsChart(scheme, Collections.unmodifiableMap(all)));
    }

    private Counts rows(ChartWords words) {
        List<Bars.Row> rows = new ArrayList<>();
        counts.forEach((band, count) -> rows.add(
                0,
                new Bars.Row(
                        words.shortBand(band),
                        "",
                        OptionalDouble.of(count),
                        words.count(count),
                        Optional.of(Swatch.of(band, scheme, words)))));
        return new Counts(rows, words);
    }

    @Override
    String title(ChartWords words) {
        return words.text("chart.counts.bands");
    }

    @Override
    String description(ChartWords words) {
        return rows(words).description();
    }

    @Override
    ChartTable table(ChartWords words) {
        return rows(words).table(words.text("chart.column.band"));
    }

    @Override
    void draw(Drawing drawing) {
        rows(drawing.words()).draw(drawing);
    }
}
