package org.surveystats.decoding;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.response.Column;
import org.surveystats.response.NumericColumn;

/** A numeric question: a number with the layout's decimal mark, or blank. */
final class NumberDecoder implements QuestionDecoder {
    private static final Pattern WITH_POINT =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");
    private static final Pattern WITH_COMMA =
            Pattern.compile(WITH_POINT.pattern().replace("\\.", ","));

    /** Bits that no number and no blank cell has. */
    private static final long MISSING_CODE = -1;

    private final NumericQuestion question;
    private final CellText text;
    private final boolean comma;
    private final int position;
    private final double[] numbers;
    private final BitSet missingCodes = new BitSet();

    NumberDecoder(NumericQuestion question, CellText text, int position, int capacity) {
        this.question = question;
        this.text = text;
        this.comma = text.decimalMark() == ',';
        this.position = position;
        this.numbers = new double[capacity];
    }

    @Override
    public void decode(int at, DecodedRow row) {
        String cell = row.cell(position, text);
        double value = cell.isEmpty() ? Double.NaN : parse(cell);
        missingCodes.set(at, row.isMissingCode(position, text));
        boolean used = cell.isEmpty() || inRange(value);
        numbers[at] = used ? value : Double.NaN;
        if (!used) {
            row.refuse(position, problem(value), Allowed.number(question, text.decimalMark()));
        }
    }

    private RowProblem problem(double value) {
        if (!Double.isNaN(value)) {
            return RowProblem.OUT_OF_RANGE;
        }
        return question.whole() ? RowProblem.NOT_AN_INTEGER : RowProblem.NOT_A_NUMBER;
    }

    private boolean inRange(double value) {
        return value >= question.lowest() && value <= question.highest();
    }

    @Override
    public void fields(FieldDecoder.Taker taker) {
        CellMemo memo = new CellMemo(raw -> {
            if (text.isMissingCode(raw)) {
                return MISSING_CODE;
            }
            String cell = text.of(raw);
            double value = cell.isEmpty() ? Double.NaN : parse(cell);
            // Negative zero shares its bits with what is not remembered, so its rows are decoded by their texts.
            return cell.isEmpty() || inRange(value) ? Double.doubleToRawLongBits(value) : CellMemo.UNUSABLE;
        });
        FieldDecoder remembered = FieldDecoder.of(memo, (row, bits) -> {
            numbers[row] = bits == MISSING_CODE ? Double.NaN : Double.longBitsToDouble(bits);
            if (bits == MISSING_CODE) {
                missingCodes.set(row);
            }
        });
        boolean digitsMayMiss = text.digitsMayMiss();
        taker.take(
                position,
                digitsMayMiss
                        ? remembered
                        : (row, bytes, from, to) -> {
                            int value = digits(bytes, from, to);
                            if (value >= 0 && inRange(value)) {
                                numbers[row] = value;
                                return true;
                            }
                            return remembered.decode(row, bytes, from, to);
                        });
    }

    /** The number that few digits spell, negative when there is anything else. */
    private static int digits(byte[] bytes, int from, int to) {
        if (from == to || to - from > WholeNumber.MOST_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private double parse(String cell) {
        if (question.whole()) {
            int value = WholeNumber.code(cell, text.decimalMark());
            return value == WholeNumber.NONE ? Double.NaN : value;
        }
        Pattern decimal = comma ? WITH_COMMA : WITH_POINT;
        return decimal.matcher(cell).matches() ? Double.parseDouble(comma ? cell.replace(',', '.') : cell) : Double.NaN;
    }

    @Override
    public Column column(int rows) {
        return NumericColumn.of(rows == numbers.length ? numbers : Arrays.copyOf(numbers, rows));
    }

    @Override
    public BitSet missingCodes() {
        return missingCodes;
    }
}
