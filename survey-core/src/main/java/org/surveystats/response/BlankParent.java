package org.surveystats.response;

import java.util.Locale;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.text.WhiteSpace;

/** What to do with an answer when the question that leads to it was left blank. */
public enum BlankParent {
    /** Drop the answer: nothing shows that the respondent was to give it. The default. */
    DROP,
    /** Keep the answer. */
    KEEP;

    /** The option of a questionnaire's method that says it. */
    private static final String OPTION = "blankParent";

    /**
     * What a questionnaire says.
     *
     * @param questionnaire a questionnaire, whose method may have the option {@code blankParent}
     * @return its value, {@link #DROP} when there is none
     * @throws IllegalArgumentException if the option is neither {@code drop} nor {@code keep}
     */
    public static BlankParent of(Questionnaire questionnaire) {
        String value = WhiteSpace.strip(questionnaire.method().getOrDefault(OPTION, "drop"))
                .toLowerCase(Locale.ROOT);
        return switch (value) {
            case "drop" -> DROP;
            case "keep" -> KEEP;
            default -> throw new IllegalArgumentException(OPTION + " must be one of drop, keep: " + value);
        };
    }
}
