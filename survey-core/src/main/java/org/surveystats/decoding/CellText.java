package org.surveystats.decoding;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.text.WhiteSpace;

/** What counts of the text of a cell: white space around it does not, and a missing code is a blank cell. */
final class CellText {
    /** The most characters of a cell that is kept: the code of a unit or group, a respondent's identity. */
    static final int LONGEST_LABEL = 1000;

    private final ListedTexts missingCodes;
    private final char decimalMark;

    private CellText(ListedTexts missingCodes, char decimalMark) {
        this.missingCodes = missingCodes;
        this.decimalMark = decimalMark;
    }

    /** The text of cells that hold no answers. */
    static CellText of(Set<String> missingCodes, char decimalMark) {
        return new CellText(new ListedTexts(missingCodes, Set.of(), decimalMark), decimalMark);
    }

    /** The text of answers; one that stands for a code is no missing code. */
    static CellText of(AnswerForm form, char decimalMark) {
        return new CellText(new ListedTexts(form.missingCodes(), form.codes().keySet(), decimalMark), decimalMark);
    }

    /** What stands before the decimal places of numbers. */
    char decimalMark() {
        return decimalMark;
    }

    /** The text without white space around it, empty when it is a missing code. */
    String of(String text) {
        String stripped = WhiteSpace.strip(text);
        return missingCodes.contains(stripped) ? "" : stripped;
    }

    /** Whether the text is a missing code, not merely blank. */
    boolean isMissingCode(String text) {
        String stripped = WhiteSpace.strip(text);
        return !stripped.isEmpty() && missingCodes.contains(stripped);
    }

    /** Whether digits alone may be a missing code. */
    boolean digitsMayMiss() {
        return missingCodes.numbers().stream().anyMatch(number -> number >= 0);
    }

    /** How many bytes the longest missing code takes as it is listed. */
    int longestMissing() {
        return missingCodes.texts().stream()
                .mapToInt(code -> code.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }

    /** Whether a cell that begins so may be a missing code that is a number, which is written in several ways. */
    boolean mayBeNumber(byte first) {
        return !missingCodes.numbers().isEmpty() && (first == '-' || (first >= '0' && first <= '9'));
    }

    /** Whether bytes begin and end with what is certainly no white space; others may do so too. */
    static boolean isBare(byte[] bytes, int from, int to) {
        return to > from && bytes[from] > ' ' && bytes[to - 1] > ' ';
    }
}
