package org.surveystats.io.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.report.data.ReportData;
import org.surveystats.io.words.Phrasing;
import org.surveystats.io.words.Words;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;

/** The report's own words, with the survey's terms for units and people, and figures as the language writes them. */
public final class ReportTexts {
    private static final String CSS = read("report.css");

    private final Phrasing phrasing;

    /**
     * The words of a report.
     *
     * @param phrasing words that have all texts, and the terms of a survey
     */
    public ReportTexts(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /**
     * The words of a report.
     *
     * @param data what the report is made from
     * @return the words in its language, in English where there are none
     */
    public static ReportTexts of(ReportData data) {
        Words words = Words.of(ReportTexts.class, "report", data.locale());
        return new ReportTexts(
                new Phrasing(words, data.benchmark().questionnaire().survey().terms()));
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
     * @param decimals digits behind the point
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
        return phrasing.words().get("language");
    }

    /**
     * A chart in the survey's terms.
     *
     * @param chart a chart
     * @return the chart
     */
    public Chart inTerms(Chart chart) {
        return chart.in(phrasing.terms());
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
