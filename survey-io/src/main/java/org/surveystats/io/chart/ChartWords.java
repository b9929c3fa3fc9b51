package org.surveystats.io.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/**
 * The words of a language and its way of writing numbers. Signs of numbers are words too, because what the JDK knows of
 * locales differs from one release to the next.
 */
final class ChartWords {
    private static final ResourceBundle ENGLISH = load("charts").orElseThrow();

    private final List<ResourceBundle> bundles;

    private ChartWords(List<ResourceBundle> bundles) {
        this.bundles = bundles;
    }

    /** Looks for the files itself, because {@link ResourceBundle} would turn to the machine's locale before English. */
    static ChartWords of(Locale locale) {
        List<ResourceBundle> bundles = new ArrayList<>();
        if (!locale.getCountry().isEmpty()) {
            load("charts_" + locale.getLanguage() + "_" + locale.getCountry()).ifPresent(bundles::add);
        }
        if (!locale.getLanguage().isEmpty()) {
            load("charts_" + locale.getLanguage()).ifPresent(bundles::add);
        }
        bundles.add(ENGLISH);
        return new ChartWords(List.copyOf(bundles));
    }

    static ChartWords of(ResourceBundle words) {
        return new ChartWords(List.of(words, ENGLISH));
    }

    private static Optional<ResourceBundle> load(String name) {
        try (InputStream in = ChartWords.class.getResourceAsStream(name + ".properties")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /** A text with arguments filled in; those that are written in the other direction are kept apart. */
    String text(String key, String... arguments) {
        String pattern = find(key).orElseThrow(() -> new IllegalStateException("charts.properties lacks " + key));
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
        return text(find(exact).isPresent() ? exact : key + ".other", all);
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
