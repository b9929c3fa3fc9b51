package org.surveystats.io.chart;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.io.words.Words;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/**
 * The words of a language and its way of writing numbers. Signs of numbers are words too, because what the JDK knows of
 * locales differs from one release to the next.
 */
final class ChartWords {
    private static final Words ENGLISH = Words.of(ChartWords.class, "charts", Locale.ENGLISH);

    private final Words words;

    private ChartWords(Words words) {
        this.words = words;
    }

    static ChartWords of(Locale locale) {
        return new ChartWords(Words.of(ChartWords.class, "charts", locale));
    }

    static ChartWords of(ResourceBundle words) {
        return new ChartWords(ENGLISH.after(words));
    }

    /** A text with arguments filled in; those that are written in the other direction are kept apart. */
    String text(String key, String... arguments) {
        String pattern = words.get(key);
        Object[] isolated = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            isolated[i] = Direction.isolated(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(isolated);
    }

    /** A text that depends on a number, which is its first argument. */
    String quantity(String key, long number, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = count(number);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String exact = key + "." + number;
        return text(words.find(exact).isPresent() ? exact : key + ".other", all);
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
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, text("number.group"));
        }
        return digits.toString();
    }

    String band(Band band) {
        return text("band." + band.name());
    }

    /** Where "than expected" is said by what stands around it. */
    String shortBand(Band band) {
        return text("band.short." + band.name());
    }

    String letter(Band band) {
        return text("band.letter." + band.name());
    }

    String change(Change change) {
        return text("change." + change.name());
    }

    /** Why a figure is hidden. Only what a survey's author wrote on a comparison is added as it is. */
    String reason(Published<?> figure) {
        if (!(figure instanceof Published.Hidden<?> hidden)) {
            throw new IllegalArgumentException("figure must be hidden: " + figure);
        }
        String reason = text("hidden." + hidden.reason().name());
        return hidden.reason() == HiddenReason.NOT_COMPARABLE
                        && !hidden.detail().isEmpty()
                ? text("hidden.because", reason, hidden.detail())
                : reason;
    }

    String measure(Measure measure) {
        return measure.kind() == MeasureKind.SECTION
                ? text("measure.section", measure.section().orElse(measure.id()), measure.label())
                : text("measure.question", measure.id(), measure.label());
    }
}
