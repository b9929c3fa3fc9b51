package org.surveystats.questionnaire;

import java.util.Objects;

/**
 * The words of a question. Parts that are not known are empty text.
 *
 * @param text what the respondent is asked
 * @param paraphrased whether the text is a short paraphrase instead of the questionnaire's own words
 * @param labelsParaphrased whether the labels of the options are paraphrases
 * @param theme two or three words for lists ("Crisis care contact")
 * @param summary one line that says what the question measures
 * @param base who answered, as a note under charts
 */
public record Wording(
        String text, boolean paraphrased, boolean labelsParaphrased, String theme, String summary, String base) {
    /** Checks that no part is null. */
    public Wording {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(theme, "theme must not be null");
        Objects.requireNonNull(summary, "summary must not be null");
        Objects.requireNonNull(base, "base must not be null");
    }

    /**
     * The questionnaire's own words, with nothing else known.
     *
     * @param text what the respondent is asked
     * @return the wording
     */
    public static Wording of(String text) {
        return new Wording(text, false, false, "", "", "");
    }
}
