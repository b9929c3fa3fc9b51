package org.surveystats.response;

import java.util.BitSet;
import java.util.Map;
import org.surveystats.questionnaire.QuestionId;

/**
 * What the columns of a batch no longer tell of its cells. The sets of rows are never changed once they are here.
 *
 * @param missingCodes by question the rows on which a cell is a missing code; questions without any are absent
 * @param dropped by question the rows whose answer cleaning dropped; questions without any are absent
 */
record AnswerNotes(Map<QuestionId, BitSet> missingCodes, Map<QuestionId, BitSet> dropped) {
    AnswerNotes {
        missingCodes = Map.copyOf(missingCodes);
        dropped = Map.copyOf(dropped);
    }

    AnswerNotes withDropped(Map<QuestionId, BitSet> rows) {
        return new AnswerNotes(missingCodes, rows);
    }
}
