package org.surveystats.tally;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.AnswerState;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.Column;
import org.surveystats.response.MultiCodedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/**
 * What a ledger tells of answers that the states of items do not: how many rows have it is counted over the whole
 * tally.
 */
record AnswerMark(QuestionId question, Kind kind) {
    /** What rows have in common. */
    enum Kind {
        /** The answer is blank because the cell is a missing code. */
        MISSING_CODE,
        /** Cleaning dropped an answer that was given. */
        DROPPED,
        /** An exclusive option is ticked beside another. */
        CONTRADICTION,
        /** There is a number. */
        NUMBER,
        /** No number was asked for. */
        NUMBER_ROUTED_OUT
    }

    /** All that can be marked in responses to a questionnaire. */
    static List<AnswerMark> of(Questionnaire questionnaire) {
        List<AnswerMark> marks = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            if (questionnaire.asked(question.id())) {
                marks.add(new AnswerMark(question.id(), Kind.MISSING_CODE));
                if (question.info().route().isPresent()) {
                    marks.add(new AnswerMark(question.id(), Kind.DROPPED));
                }
                if (question instanceof MultipleChoice multiple && exclusive(multiple) != 0) {
                    marks.add(new AnswerMark(question.id(), Kind.CONTRADICTION));
                }
                if (question instanceof NumericQuestion) {
                    marks.add(new AnswerMark(question.id(), Kind.NUMBER));
                    marks.add(new AnswerMark(question.id(), Kind.NUMBER_ROUTED_OUT));
                }
            }
        }
        return List.copyOf(marks);
    }

    /** The rows of a cleaned batch that have the mark. */
    BitSet rows(Responses batch) {
        return switch (kind) {
            case MISSING_CODE -> missingCodes(batch);
            case DROPPED -> batch.dropped(question);
            case CONTRADICTION -> contradictions(batch);
            case NUMBER -> numbers(batch).answered();
            case NUMBER_ROUTED_OUT -> routedOut(numbers(batch));
        };
    }

    /** Bit i is set when option i is exclusive. */
    private static long exclusive(MultipleChoice question) {
        long exclusive = 0;
        for (int option = 0; option < question.options().size(); option++) {
            exclusive |= question.options().get(option).exclusive() ? 1L << option : 0;
        }
        return exclusive;
    }

    private BitSet contradictions(Responses batch) {
        long exclusive = exclusive((MultipleChoice) batch.questionnaire().question(question.value()));
        MultiCodedColumn column = (MultiCodedColumn) batch.column(question);
        BitSet rows = new BitSet();
        for (int row = 0; row < column.size(); row++) {
            long ticks = column.ticks(row);
            if ((ticks & exclusive) != 0 && Long.bitCount(ticks) > 1) {
                rows.set(row);
            }
        }
        return rows;
    }

    private NumericColumn numbers(Responses batch) {
        return (NumericColumn) batch.column(question);
    }

    private static BitSet routedOut(NumericColumn numbers) {
        BitSet rows = new BitSet();
        for (int row = 0; row < numbers.size(); row++) {
            if (numbers.routedOut(row)) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** A missing code beside a tick, or where nobody was led, is not why there is no answer. */
    private BitSet missingCodes(Responses batch) {
        BitSet rows = batch.missingCodes(question);
        if (!rows.isEmpty()) {
            Column column = batch.column(question);
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                rows.set(row, isBlank(column, row));
            }
        }
        return rows;
    }

    private static boolean isBlank(Column column, int row) {
        if (column instanceof CodedColumn coded) {
            return coded.state(row) == AnswerState.BLANK;
        }
        if (column instanceof MultiCodedColumn multi) {
            return !multi.answered(row) && !multi.routedOut(row);
        }
        return column instanceof NumericColumn numbers && Double.isNaN(numbers.value(row)) && !numbers.routedOut(row);
    }
}
