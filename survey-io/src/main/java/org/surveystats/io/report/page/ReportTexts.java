package org.surveystats.io.report.page;

import java.util.List;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.words.BandWords;
import org.surveystats.io.words.Phrasing;
import org.surveystats.io.words.Words;
import org.surveystats.method.MethodOption;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/** The report's own words, with the survey's terms for units and people, and figures as the language writes them. */
public final class ReportTexts {
    private final Phrasing phrasing;
    private final BandScheme scheme;

    /**
     * The words of a report.
     *
     * @param phrasing words that have all texts, and the terms of a survey
     * @param scheme the bands that the report tells of
     */
    public ReportTexts(Phrasing phrasing, BandScheme scheme) {
        this.phrasing = phrasing;
        this.scheme = scheme;
    }

    /**
     * The words of a report.
     *
     * @param data what the report is made from
     * @return the words in its language, in English where there are none
     */
    public static ReportTexts of(ReportData data) {
        return new ReportTexts(
                new Phrasing(
                        Words.of(data.locale()),
                        data.benchmark().questionnaire().survey().terms()),
                data.benchmark().method().get(MethodOption.BANDS));
    }

    /**
     * A text, with the survey's terms.
     *
     * @param key its name in the bundle
     * @param arguments texts, years and counts as they are to be read
     * @return the text
     */
    public String get(String key, Object... arguments) {
        return phrasing.text(key, arguments);
    }

    /**
     * A text that depends on a number, which is its first argument.
     *
     * @param key its name in the bundle, without variant
     * @param number the number
     * @param others the other arguments
     * @return the text
     */
    public String quantity(String key, long number, Object... others) {
        return phrasing.quantity(key, number, others);
    }

    /**
     * A band.
     *
     * @param band one of the scheme
     * @return its name
     */
    public String band(Band band) {
        return new BandWords(phrasing).name(band);
    }

    /**
     * A band, where the context says "than expected".
     *
     * @param band one of the scheme
     * @return its short name
     */
    public String shortBand(Band band) {
        return new BandWords(phrasing).shortName(band);
    }

    /**
     * What marks a band in charts.
     *
     * @param band one of the scheme
     * @return a letter or two
     */
    public String letters(Band band) {
        return new BandWords(phrasing).letters(band);
    }

    /**
     * The band of units that are as expected, within a sentence.
     *
     * @return its name
     */
    public String middleBand() {
        return new BandWords(phrasing).inSentence(scheme.middle());
    }

    /**
     * The middle one of the bands that are worse than expected, within a sentence.
     *
     * @return its name
     */
    public String worseBand() {
        int worse = scheme.cuts().size();
        return new BandWords(phrasing).inSentence(scheme.bands().get(worse / 2));
    }

    /**
     * In how many steps bands tell how much better or worse a score is.
     *
     * @return a sentence
     */
    public String steps() {
        return quantity("term.range.steps", scheme.cuts().size());
    }

    /**
     * A count as the language writes it.
     *
     * @param number any number
     * @return its digits in groups of three
     */
    public String count(long number) {
        return phrasing.count(number);
    }

    /**
     * A count as the language writes it, a dash when it is hidden.
     *
     * @param number the count
     * @return its digits in groups of three
     */
    public String count(Published<Long> number) {
        return number.map(this::count).orElse("–");
    }

    /**
     * Several things as part of a sentence.
     *
     * @param parts at least one
     * @return for example {@code age, sex and region}
     */
    public String list(List<String> parts) {
        String list = parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            list = get(i == parts.size() - 1 ? "list.two" : "list.more", list, parts.get(i));
        }
        return list;
    }

    /**
     * A figure, rounded half up.
     *
     * @param value finite
     * @param decimals how many decimal places
     * @return the figure with the language's decimal separator
     */
    public String number(double value, int decimals) {
        return Decimals.rounded(value, decimals)
                .toString()
                .replace(".", phrasing.words().get("number.decimal"));
    }

    /**
     * A score at one decimal, a dash when it is hidden.
     *
     * @param score the score
     * @return the figure
     */
    public String score(Published<Double> score) {
        return score.map(value -> number(value, 1)).orElse("–");
    }

    /**
     * A score in full precision for programs, empty when it is hidden.
     *
     * @param score the score
     * @return the figure with a point
     */
    public String full(Published<Double> score) {
        return score.map(Decimals::full).orElse("");
    }

    /**
     * A count for programs, empty when it is hidden.
     *
     * @param number the count
     * @return its digits
     */
    public String raw(Published<Long> number) {
        return number.map(String::valueOf).orElse("");
    }

    /**
     * A percentage.
     *
     * @param value in percent
     * @param decimals how many decimal places
     * @return the figure with a percent sign
     */
    public String percent(double value, int decimals) {
        return get("percent", number(value, decimals));
    }

    /**
     * The language of the words.
     *
     * @return a language tag; English when the bundle has no words in the language asked for
     */
    public String language() {
        return phrasing.words().get("language");
    }

    /**
     * A chart in the language of the report and the survey's terms.
     *
     * @param chart a chart
     * @return the chart
     */
    public Chart inTerms(Chart chart) {
        return chart.in(phrasing.words().locale()).in(phrasing.terms());
    }

    /**
     * The style sheet.
     *
     * @return CSS
     */
    public String css() {
        return StyleSheet.of(scheme).css();
    }

    /**
     * The policy that lets a browser use the style sheet above and load nothing at all.
     *
     * @return the value of a Content-Security-Policy
     */
    public String policy() {
        return StyleSheet.of(scheme).policy();
    }
}
