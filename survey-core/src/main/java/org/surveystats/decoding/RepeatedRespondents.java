package org.surveystats.decoding;

import java.util.HashMap;
import java.util.Map;

/**
 * The respondents on several rows of a source, found when it is read first; when it is read again, which of these rows
 * is the last.
 */
final class RepeatedRespondents {
    /** How many rows of a respondent are to come before the last. */
    private final Map<String, Long> rowsBefore = new HashMap<>();

    /** Notes that a respondent is on a further row. */
    void add(String id) {
        rowsBefore.merge(id, 1L, Long::sum);
    }

    boolean isEmpty() {
        return rowsBefore.isEmpty();
    }

    /** Whether a respondent is on several rows. */
    boolean has(String id) {
        return rowsBefore.containsKey(id);
    }

    /** Takes the next row of a respondent who is on several; gives whether it is the last. */
    boolean takesLast(String id) {
        return rowsBefore.merge(id, -1L, Long::sum) == -1;
    }
}
