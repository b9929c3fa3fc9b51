package org.surveystats.io.chart;

/**
 * What a kind of chart shows, in the words that are chosen. A class, because the methods of an interface would be
 * public in each kind.
 */
abstract class Picture {
    /** What the chart is about, in one line. */
    abstract String title(ChartWords words);

    /** What the chart says, in sentences. */
    abstract String description(ChartWords words);

    /** The figures, rounded as they are drawn. */
    abstract ChartTable table(ChartWords words);

    /** Draws all below the title. */
    abstract void draw(Drawing drawing);
}
