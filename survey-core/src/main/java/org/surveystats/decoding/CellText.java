package org.surveystats.decoding;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.surveystats.text.WhiteSpace;

/**
 * What counts of the text of a cell.
 *
 * @param missingCodes texts that count as blank
 */
record CellText(Set<String> missingCodes) {
    /** The most characters of a cell that is kept: the code of a unit or group, a respondent's identity. */
    static final int LONGEST_LABEL = 1000;

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

    /** How many bytes the longest missing code takes. */
    int longestMissing() {
        return missingCodes.stream()
                .mapToInt(code -> code.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }

    /** Whether bytes begin and end with what is certainly no white space; others may do so too. */
    static boolean isBare(byte[] bytes, int from, int to) {
        return to > from && bytes[from] > ' ' && bytes[to - 1] > ' ';
    }
}
