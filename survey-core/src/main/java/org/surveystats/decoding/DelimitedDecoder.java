package org.surveystats.decoding;

import java.util.Arrays;
import java.util.BitSet;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.response.Column;
import org.surveystats.response.MultiCodedColumn;
import org.surveystats.text.WhiteSpace;

/**
 * A multiple choice question in one column: texts that stand for options with something between them, perhaps behind
 * the last one too.
 */
final class DelimitedDecoder implements QuestionDecoder {
    private static final long UNKNOWN = -1;
    private static final long MISSING_CODE = -2;

    private final MultipleChoice question;
    private final OptionTexts options;
    private final CellText text;
    private final int position;
    private final String delimiter;
    private final boolean spaces;
    /** The most parts of a cell that are one text, because the delimiter is in the label of an option. */
    private final int mostParts;

    private final long[] ticked;
    private final BitSet missingCodes = new BitSet();

    /** The option that a part of a cell stands for, and where that part ends. */
    private record Found(int option, int end) {}

    DelimitedDecoder(
            MultipleChoice question, OptionTexts options, CellText text, int position, String delimiter, int capacity) {
        this.question = question;
        this.options = options;
        this.text = text;
        this.position = position;
        this.delimiter = delimiter;
        this.spaces = WhiteSpace.strip(delimiter).isEmpty();
        this.mostParts = options.mostWithin(delimiter) + 1;
        this.ticked = new long[capacity];
    }

    @Override
    public void decode(int at, DecodedRow row) {
        String cell = row.cell(position, text);
        long ticks = ticks(cell);
        if (ticks == UNKNOWN) {
            RowProblem problem = options.problem(firstUnknown(cell));
            row.refuse(position, problem, options.allowed(problem, delimiter));
        }
        ticked[at] = Math.max(0, ticks);
        missingCodes.set(at, row.isMissingCode(position, text));
    }

    private long ticks(String cell) {
        int contentEnd = contentEnd(cell);
        if (contentEnd == 0 && !cell.isEmpty()) {
            return UNKNOWN;
        }
        long ticks = 0;
        for (int from = start(cell, 0, contentEnd); from < contentEnd; ) {
            Found found = found(cell, from);
            if (found.option == OptionTexts.NONE) {
                return UNKNOWN;
            }
            ticks |= 1L << found.option;
            from = start(cell, found.end + delimiter.length(), contentEnd);
        }
        return ticks;
    }

    private String firstUnknown(String cell) {
        int contentEnd = contentEnd(cell);
        int from = start(cell, 0, contentEnd);
        Found found = found(cell, from);
        while (found.option != OptionTexts.NONE) {
            from = start(cell, found.end + delimiter.length(), contentEnd);
            found = found(cell, from);
        }
        return WhiteSpace.strip(cell.substring(from, found.end));
    }

    /** Behind the last character that is neither white space nor of a delimiter. */
    private int contentEnd(String cell) {
        int end = cell.length();
        while (true) {
            if (end > 0 && WhiteSpace.is(cell.codePointBefore(end))) {
                end -= Character.charCount(cell.codePointBefore(end));
            } else if (cell.startsWith(delimiter, end - delimiter.length())) {
                end -= delimiter.length();
            } else {
                return end;
            }
        }
    }

    /** Where the next part begins: spaces between words come in any number, other delimiters alone. */
    private int start(String cell, int from, int contentEnd) {
        int start = from;
        while (spaces && start < contentEnd && cell.startsWith(delimiter, start)) {
            start += delimiter.length();
        }
        return start;
    }

    /** The longest part that stands for an option; none and the end of the first part when there is none. */
    private Found found(String cell, int from) {
        int first = end(cell, from);
        Found longest = new Found(OptionTexts.NONE, first);
        int end = first;
        for (int part = 1; part <= mostParts; part++) {
            int option = options.option(WhiteSpace.strip(cell.substring(from, end)));
            if (option != OptionTexts.NONE) {
                longest = new Found(option, end);
            }
            if (end == cell.length()) {
                return longest;
            }
            end = end(cell, end + delimiter.length());
        }
        return longest;
    }

    private int end(String cell, int from) {
        int end = cell.indexOf(delimiter, from);
        return end < 0 ? cell.length() : end;
    }

    @Override
    public void fields(FieldDecoder.Taker taker) {
        CellMemo memo = new CellMemo(cell -> {
            long ticks = text.isMissingCode(cell) ? MISSING_CODE : ticks(text.of(cell));
            return ticks == UNKNOWN ? CellMemo.UNUSABLE : ticks;
        });
        taker.take(position, FieldDecoder.of(memo, (row, ticks) -> {
            ticked[row] = Math.max(0, ticks);
            if (ticks == MISSING_CODE) {
                missingCodes.set(row);
            }
        }));
    }

    @Override
    public Column column(int rows) {
        return MultiCodedColumn.of(question, rows == ticked.length ? ticked : Arrays.copyOf(ticked, rows));
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
