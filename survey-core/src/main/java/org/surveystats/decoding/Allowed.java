package org.surveystats.decoding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Ticks;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/**
 * The words on what is allowed in a cell. Hints know the form of a question by them, because groups of errors keep
 * words only.
 */
final class Allowed {
    /** In a column of ticks. */
    static final String TICK = "1 (ticked), 0 or blank (not ticked)";

    private static final String LABEL = "a label of ";
    private static final String WHOLE = "a whole number";
    private static final String BETWEEN = "\" between them";
    private static final String BLANK = "blank";
    private static final String COMMA = ", with a comma before decimals by layout.file.decimalMark,";

    private Allowed() {}

    static String code(QuestionId question, List<Integer> codes) {
        return "an answer code of " + question + " (" + ranges(codes) + ") or " + BLANK;
    }

    static String label(QuestionId question, List<String> labels, boolean toTheLetter) {
        return LABEL + question + " "
                + Excerpt.of(labels.stream().map(label -> '"' + label + '"').toList())
                + (toTheLetter ? " to the letter, as some are the same but for case and white space," : "") + " or "
                + BLANK;
    }

    static String labelAndNoCode(QuestionId question, List<String> labels) {
        return label(question, labels, false) + ", as the layout says; for codes set layout.answersTo." + question
                + ".as to \"codes\"";
    }

    /** Of several labels in a cell, given the words on one. */
    static String labels(String one, String delimiter) {
        return one + ", with \"" + delimiter + BETWEEN + " several";
    }

    static String delimited(QuestionId question, List<Integer> codes, String delimiter) {
        return "answer codes of " + question + " (" + ranges(codes) + ") with \"" + delimiter + BETWEEN + ", or "
                + BLANK;
    }

    /** Of ticks by texts that the layout lists. */
    static String ticks(Ticks ticks) {
        String ticked = switch (ticks.kind()) {
            case TEXTS -> quoted(ticks.ticked());
            case LABEL -> "the label of the option";
            case ANY -> "any text";
        };
        String notTicked = ticks.notTicked().isEmpty() ? "" : quoted(ticks.notTicked()) + " or ";
        return ticked + " (ticked), " + notTicked + BLANK + " (not ticked), as the layout says by ticked and notTicked";
    }

    private static String quoted(Set<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(" or "));
    }

    static String number(NumericQuestion question, char decimalMark) {
        return (question.whole() ? WHOLE : "a number")
                + (decimalMark == ',' && !question.whole() ? COMMA : "") + " in [" + Decimals.full(question.lowest())
                + ", "
                + Decimals.full(question.highest()) + "] or " + BLANK;
    }

    static boolean isWhole(String allowed) {
        return allowed.startsWith(WHOLE);
    }

    /** Whether labels of options are asked for. */
    static boolean isLabel(String allowed) {
        return allowed.startsWith(LABEL);
    }

    /** Whether decimals have a comma. */
    static boolean hasComma(String allowed) {
        return allowed.contains(COMMA);
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
