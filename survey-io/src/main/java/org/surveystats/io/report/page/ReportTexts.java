package org.surveystats.io.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.report.data.ReportData;
import org.surveystats.io.words.Words;
import org.surveystats.questionnaire.Terms;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/** The report's own words, with the survey's terms for units and people, and figures as the language writes them. */
public final class ReportTexts {
    private static final String CSS = read("report.css");

    private final Words words;
    private final Terms terms;

    private ReportTexts(Words words, Terms terms) {
        this.words = words;
        this.terms = terms;
    }

    /**
     * The words of a report.
     *
     * @param data what the report is made from
     * @return the words in its language, in English where there are none
     */
    public static ReportTexts of(ReportData data) {
        Words words = Words.of(ReportTexts.class, "report", data.locale());
        return new ReportTexts(words, data.benchmark().questionnaire().survey().terms());
    }

    /**
     * A text. In it {0}, {1}, ... stand for the arguments; {unit}, {units}, {people} and, with a capital, {Unit}, {Units},
     * {People} for the survey's terms.
     *
     * @param key its name in the bundle
     * @param arguments texts and whole numbers
     * @return the text
     */
    public String get(String key, Object... arguments) {
        Object[] asText = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            asText[i] = isolated(String.valueOf(arguments[i]));
        }
        return new MessageFormat(withTerms(key), Locale.ROOT).format(asText);
    }

    private String withTerms(String key) {
        return words.get(key)
                .replace("{unit}", quoted(terms.unit()))
                .replace("{units}", quoted(terms.units()))
                .replace("{people}", quoted(terms.people()))
                .replace("{Unit}", quoted(capital(terms.unit())))
                .replace("{Units}", quoted(capital(terms.units())))
                .replace("{People}", quoted(capital(terms.people())));
    }

    private static String quoted(String term) {
        return "'" + isolated(term).replace("'", "''") + "'";
    }

    /** Between characters that keep writing from right to left from moving what stands beside it. */
    private static String isolated(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? "\u2068" + text + "\u2069" : text;
    }

    private static String capital(String term) {
        int first = term.offsetByCodePoints(0, 1);
        return term.substring(0, first).toUpperCase(Locale.ROOT) + term.substring(first);
    }

    /**
     * A figure, rounded half up.
     *
     * @param value finite
     * @param decimals digits behind the point
     * @return the figure with the language's decimal separator
     */
    public String number(double value, int decimals) {
        return Decimals.rounded(value, decimals).toString().replace(".", words.get("decimal"));
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
     * A percentage.
     *
     * @param value in percent
     * @param decimals digits behind the point
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
        return words.get("language");
    }

    /**
     * A chart in the report's language and the survey's terms.
     *
     * @param chart a chart
     * @return the chart with the words of this report where it has them
     */
    public Chart inTerms(Chart chart) {
        return chart.in(new ChartTerms());
    }

    /** The words of charts that name units: those that stand under {@code chart.} in the report's own. */
    private final class ChartTerms extends ResourceBundle {
        private static final String PREFIX = "chart.";

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return words.find(PREFIX + key).isPresent() ? withTerms(PREFIX + key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }

        @Override
        public boolean containsKey(String key) {
            return handleGetObject(key) != null;
        }
    }

    /**
     * The style sheet.
     *
     * @return CSS
     */
    public String css() {
        return CSS;
    }

    /**
     * The policy that lets a browser use the style sheet above and load nothing at all.
     *
     * @return the value of a Content-Security-Policy
     */
    public String policy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = ReportTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing from survey-io: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
