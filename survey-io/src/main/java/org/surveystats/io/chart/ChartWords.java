package org.surveystats.io.chart;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.io.words.BandWords;
import org.surveystats.io.words.Phrasing;
import org.surveystats.io.words.Words;
import org.surveystats.questionnaire.Terms;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/**
 * The words of a language and its way of writing numbers. Signs of numbers are words too, because what the JDK knows of
 * locales differs from one release to the next.
 */
final class ChartWords {
    private final Phrasing phrasing;

    private ChartWords(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    static ChartWords of(Locale locale) {
        return new ChartWords(new Phrasing(Words.of(locale), Terms.GENERAL));
    }

    /** These terms in another language. */
    ChartWords in(Locale locale) {
        return new ChartWords(new Phrasing(Words.of(locale), phrasing.terms()));
    }

    /** These terms in other words. */
    ChartWords in(ResourceBundle words) {
        return new ChartWords(new Phrasing(Words.ENGLISH.after(words), phrasing.terms()));
    }

    /** These words with other terms. */
    ChartWords in(Terms terms) {
        return new ChartWords(new Phrasing(phrasing.words(), terms));
    }

    /** A text with arguments filled in; those that are written in the other direction are kept apart. */
    String text(String key, Object... arguments) {
        return phrasing.text(key, arguments);
    }

    /** A text that depends on a number, which is its first argument. */
    String quantity(String key, long number, Object... arguments) {
        return phrasing.quantity(key, number, arguments);
    }

    String score(double score) {
        return decimal(score, 1);
    }

    String decimal(double value, int decimals) {
        return signs(Decimals.rounded(value, decimals));
    }

    /** A number with the decimals that it has, for the ends of a scale. */
    String plain(double value) {
        return signs(Decimals.shortest(value));
    }

    private String signs(BigDecimal value) {
        return value.toPlainString().replace("-", text("number.minus")).replace(".", text("number.decimal"));
    }

    /** A difference with its sign; one that rounds to 0 has none. */
    String signed(double value) {
        boolean positive = Decimals.rounded(value, 2).signum() > 0;
        return (positive ? text("number.plus") : "") + decimal(value, 2);
    }

    String count(long number) {
        return phrasing.count(number);
    }

    String band(Band band) {
        return bands().name(band);
    }

    /** For where the context says "than expected". */
    String shortBand(Band band) {
        return bands().shortName(band);
    }

    String letter(Band band) {
        return bands().letters(band);
    }

    private BandWords bands() {
        return new BandWords(phrasing);
    }

    String change(Change change) {
        return text("change." + change.name());
    }

    /** Why a figure is hidden. Only what a survey's author wrote on a comparison is added as it is. */
    String reason(Published<?> figure) {
        if (!(figure instanceof Published.Hidden<?> hidden)) {
            throw new IllegalArgumentException("figure must be hidden: " + figure);
        }
        String reason = text("reason." + hidden.reason().name());
        return hidden.reason() == HiddenReason.NOT_COMPARABLE
                        && !hidden.detail().isEmpty()
                ? text("chart.because", reason, hidden.detail())
                : reason;
    }

    String measure(Measure measure) {
        return measure.kind() == MeasureKind.SECTION
                ? text("chart.section", measure.section().orElse(measure.id()), measure.label())
                : text("chart.question", measure.id(), measure.label());
    }
}
