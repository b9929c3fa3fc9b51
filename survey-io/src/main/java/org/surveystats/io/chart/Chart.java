package org.surveystats.io.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.surveystats.io.file.FreshFile;
import org.surveystats.questionnaire.Terms;
import org.surveystats.text.Excerpt;

/**
 * A chart of results, made by one of the kinds. Immutable. It is as wide as the page allows and stays readable at 320
 * pixels; about 600 pixels are wide enough.
 *
 * <pre>{@code
 * Chart chart = RankChart.of(benchmark, "S8", "RT5");
 * chart.write(Path.of("section-8.svg"));
 * chart.withId("section-8").withoutHeading().toSvg();   // for a page with a heading of its own
 * chart.description();                                  // what the picture says, in sentences
 * }</pre>
 */
public final class Chart {
    private static final int HEADLINE = 60;
    private static final int ROWS_PRINTED = 12;

    private final Picture picture;
    private final ChartOptions options;

    private Chart(Picture picture, ChartOptions options) {
        this.picture = picture;
        this.options = options;
    }

    /** In English, with heading and key. */
    static Chart of(Picture picture) {
        return new Chart(picture, ChartOptions.DEFAULT);
    }

    private Chart with(ChartOptions chosen) {
        return new Chart(picture, chosen);
    }

    /**
     * The chart with an id, from which all ids in it are made. Charts on one page need different ids.
     *
     * @param id a letter, followed by letters, digits, {@code _} and {@code -}
     * @return a new chart
     * @throws IllegalArgumentException if the id has another form
     */
    public Chart withId(String id) {
        return with(options.withId(id));
    }

    /**
     * The chart in another language. Where there is no translation it is English.
     *
     * @param locale the language and country
     * @return a new chart
     */
    public Chart in(Locale locale) {
        return with(options.with(options.words().in(locale)));
    }

    /**
     * The chart in the terms of a survey, for example "trusts" instead of "units" and "group average" instead of
     * "national average".
     *
     * @param terms the terms, those of {@code questionnaire.survey().terms()} for example
     * @return a new chart
     */
    public Chart in(Terms terms) {
        return with(options.with(options.words().in(terms)));
    }

    /**
     * The chart in words of one's own, for example a translation that is not bundled.
     *
     * @param words texts by the keys of {@code org/surveystats/io/words/words.properties}; what is missing is English
     * @return a new chart
     */
    public Chart in(ResourceBundle words) {
        return with(options.with(options.words().in(words)));
    }

    /**
     * The chart without its title on top, for a page that has it as a heading. It is still there for screen readers.
     *
     * @return a new chart
     */
    public Chart withoutHeading() {
        return with(options.withoutHeading());
    }

    /**
     * The chart without the key of the bands, for a page that has the key elsewhere.
     *
     * @return a new chart
     */
    public Chart withoutKey() {
        return with(options.withoutKey());
    }

    /**
     * The id of the svg element.
     *
     * @return the id that was given, otherwise one made from the content
     */
    public String id() {
        return options.id().orElseGet(() -> {
            String content = title() + '\n' + description() + '\n' + table().rows();
            return "chart-"
                    + UUID.nameUUIDFromBytes(
                                    (picture.getClass().getSimpleName() + content).getBytes(StandardCharsets.UTF_8))
                            .toString()
                            .substring(24);
        });
    }

    /**
     * What the chart is about.
     *
     * @return a title of one line
     */
    public String title() {
        return picture.title(options.words());
    }

    /**
     * What the chart says.
     *
     * @return full sentences, for readers who do not see it
     */
    public String description() {
        return picture.description(options.words());
    }

    /**
     * The figures of the chart.
     *
     * @return the figures, as they are rounded in the chart
     */
    public ChartTable table() {
        return picture.table(options.words());
    }

    /**
     * The picture.
     *
     * @return an svg element, to be put into a page or a file as it is
     */
    public String toSvg() {
        Drawing drawing = new Drawing(id(), options);
        if (options.heading()) {
            drawing.paragraph(title(), TextStyle.HEADING, 4);
            drawing.gap(6);
        }
        picture.draw(drawing);
        return drawing.toSvg(title(), description());
    }

    /**
     * Writes the picture to a file in UTF-8, replacing one that is there once all is written.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        FreshFile.write(file, toSvg());
    }

    /** What the chart is about, the first of its figures, and where the picture is. */
    @Override
    public String toString() {
        return table().text(Excerpt.printable(title(), HEADLINE)).head(ROWS_PRINTED)
                + "\n(chart: write(path) draws it, description() says it, table() has its figures)";
    }
}
