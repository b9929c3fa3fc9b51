package org.surveystats.decoding;

import java.util.List;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.text.Decimals;

/**
 * The words on what is allowed in a cell. Hints know the form of a question by them, because groups of errors keep
 * words only.
 */
final class Allowed {
    /** In a column of ticks. */
    static final String TICK = "1 (ticked), 0 or blank (not ticked)";

    private static final String WHOLE = "a whole number";
    private static final String BETWEEN = "\" between them";
    private static final String BLANK = "blank";

    private Allowed() {}

    static String choice(SingleChoice question) {
        List<Integer> codes =
                question.options().stream().map(AnswerOption::code).toList();
        return "an answer code of " + question.id() + " (" + ranges(codes) + ") or " + BLANK;
    }

    static String delimited(MultipleChoice question, String delimiter) {
        List<Integer> codes = question.options().stream().map(TickOption::code).toList();
        return "answer codes of " + question.id() + " (" + ranges(codes) + ") with \"" + delimiter + BETWEEN + ", or "
                + BLANK;
    }

    static String number(NumericQuestion question) {
        return (question.whole() ? WHOLE : "a number") + " in [" + Decimals.full(question.lowest()) + ", "
                + Decimals.full(question.highest()) + "] or " + BLANK;
    }

    static boolean isWhole(String allowed) {
        return allowed.startsWith(WHOLE);
    }

    static boolean isDelimited(String allowed) {
        return allowed.contains(BETWEEN);
    }

    /** Whether a missing code may be there, as it may not in files of units and the like. */
    static boolean isAnswer(String allowed) {
        return allowed.contains(BLANK);
    }

    /** The codes as people write lists, {@code 1-5, 9}. */
    static String ranges(List<Integer> codes) {
        List<Integer> sorted = codes.stream().sorted().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sorted.size(); i++) {
            int first = i;
            while (i + 1 < sorted.size() && sorted.get(i + 1) == sorted.get(i) + 1) {
                i++;
            }
            text.append(text.length() == 0 ? "" : ", ").append(sorted.get(first));
            if (i > first) {
                text.append(i == first + 1 ? ", " : "-").append(sorted.get(i));
            }
        }
        return text.toString();
    }
}
