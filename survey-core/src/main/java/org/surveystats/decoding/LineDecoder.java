package org.surveystats.decoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.response.AnswerState;

/**
 * Decodes lines of bytes, field by field, without making texts of them. Whatever is unusual in a line is left to the
 * decoder of texts, which also finds out what is wrong: this one never says so itself.
 */
final class LineDecoder {
    /** What {@link #decode} gives for a line that must be decoded by its texts. */
    static final int UNUSUAL = -1;

    private static final byte[] NOT_CODED = {};
    private static final int FOUR = 4;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final int LOW_BITS = 0x7f;

    private final byte separator;
    private final long separators;
    private final FieldDecoder[] decoders;
    private final RowFields fields;
    private int respondentFrom;
    private int respondentTo;

    /** Where the states of coded fields go, {@link #NOT_CODED} for the other fields. */
    private final byte[][] targets;

    /** The tables of {@link CodedField}, one behind the other, so that the loop over the fields calls nothing. */
    private final byte[] ofByte;

    private final byte[] ofDigits;

    /** Whether the field and the three behind it are coded and none is the last. */
    private final boolean[] fourCoded;

    /**
     * A decoder of lines.
     *
     * @param separator what is between two fields
     * @param fields the decoders of the fields
     */
    LineDecoder(byte separator, RowFields fields) {
        this.separator = separator;
        this.separators = separator * EACH_BYTE;
        this.fields = fields;
        decoders = new FieldDecoder[fields.size()];
        targets = new byte[decoders.length][];
        ofByte = new byte[decoders.length * CodedField.BYTES];
        ofDigits = new byte[decoders.length * CodedField.DIGIT_PAIRS];
        for (int field = 0; field < decoders.length; field++) {
            FieldDecoder asked = fields.at(field);
            FieldDecoder decoder = asked == null ? FieldDecoder.IGNORED : asked;
            targets[field] = NOT_CODED;
            if (fields.isRespondent(field)) {
                decoder = decoder.and((row, bytes, from, to) -> identity(bytes, from, to));
            } else if (decoder instanceof CodedField coded) {
                targets[field] = coded.target();
                byte[] states = coded.ofByte().clone();
                // A cell of which only the separator stands there is blank.
                states[separator] = AnswerState.BLANK;
                System.arraycopy(states, 0, ofByte, field * CodedField.BYTES, CodedField.BYTES);
                System.arraycopy(coded.ofDigits(), 0, ofDigits, field * CodedField.DIGIT_PAIRS, CodedField.DIGIT_PAIRS);
            }
            decoders[field] = decoder;
        }
        fourCoded = new boolean[decoders.length];
        for (int field = 0, coded = 0; field < decoders.length - 1; field++) {
            coded = targets[field] == NOT_CODED ? 0 : coded + 1;
            if (coded >= FOUR) {
                fourCoded[field - FOUR + 1] = true;
            }
        }
    }

    private boolean identity(byte[] bytes, int from, int to) {
        respondentFrom = from;
        respondentTo = to;
        return RowFields.isPlainIdentity(bytes, from, to);
    }

    /**
     * Decodes a line that ends with a line feed.
     *
     * @return where the next line begins, or {@link #UNUSUAL}
     */
    int decode(int row, byte[] bytes, int from) {
        int last = decoders.length - 1;
        int lastWord = bytes.length - Long.BYTES;
        int at = from;
        int field = 0;
        fields.begin();
        while (field < last) {
            if (fourCoded[field] && at <= lastWord) {
                int next = four(row, field, (long) WORDS.get(bytes, at));
                if (next > 0) {
                    at += next;
                    field += FOUR;
                    continue;
                }
            }
            at = one(row, field, bytes, at);
            if (at == UNUSUAL) {
                return UNUSUAL;
            }
            field++;
        }
        return last(row, bytes, at);
    }

    /**
     * Decodes four coded fields of at most one byte each. Where they end is found in eight bytes at once, so that the
     * processor need not wait for one field to find the next.
     *
     * @return how many bytes they take, 0 when they have other cells
     */
    private int four(int row, int field, long word) {
        // The top bit of each byte that is a separator; right where no top bit is set.
        long first = (TOP_BITS - (word ^ separators)) & TOP_BITS;
        long second = first & (first - 1);
        long third = second & (second - 1);
        long fourth = third & (third - 1);
        long others = ~first & TOP_BITS;
        // Eight bytes with fewer than four separators have two others side by side.
        long longer = others & (others << Byte.SIZE) & ((fourth & -fourth) - 1);
        if ((longer | (word & TOP_BITS)) != 0) {
            return 0;
        }
        int table = field * CodedField.BYTES;
        int state1 = ofByte[table + (int) (word & LOW_BITS)];
        int state2 = ofByte[table + CodedField.BYTES + cell(word, first)];
        int state3 = ofByte[table + 2 * CodedField.BYTES + cell(word, second)];
        int state4 = ofByte[table + 3 * CodedField.BYTES + cell(word, third)];
        if ((state1 | state2 | state3 | state4) < 0) {
            return 0;
        }
        targets[field][row] = (byte) state1;
        targets[field + 1][row] = (byte) state2;
        targets[field + 2][row] = (byte) state3;
        targets[field + 3][row] = (byte) state4;
        return (Long.numberOfTrailingZeros(fourth) + 1) >>> 3;
    }

    /** The byte behind the first separator of those given. */
    private static int cell(long word, long separators) {
        return (int) (word >>> (Long.numberOfTrailingZeros(separators) + 1)) & LOW_BITS;
    }

    /** Decodes a field behind which a separator stands; gives where the next one begins, or {@link #UNUSUAL}. */
    private int one(int row, int field, byte[] bytes, int at) {
        byte[] target = targets[field];
        if (target != NOT_CODED) {
            int first = bytes[at];
            int state = ofByte[field * CodedField.BYTES + (first & 0xff)];
            // One behind unless the cell is empty, without a branch, because which cells are empty cannot be foretold.
            int difference = first ^ separator;
            int end = at + ((difference | -difference) >>> (Integer.SIZE - 1));
            if (state >= 0 && bytes[end] == separator) {
                target[row] = (byte) state;
                return end + 1;
            }
            int tens = first - '0';
            int ones = tens < 0 || tens > 9 ? -1 : bytes[at + 1] - '0';
            if (ones >= 0 && ones <= 9 && bytes[at + 2] == separator) {
                state = ofDigits[field * CodedField.DIGIT_PAIRS + 10 * tens + ones];
                if (state >= 0) {
                    target[row] = (byte) state;
                    return at + 3;
                }
            }
        }
        int end = at;
        while (bytes[end] != separator) {
            if (bytes[end] == '\n') {
                return UNUSUAL;
            }
            end++;
        }
        return decoders[field].decode(row, bytes, at, end) ? end + 1 : UNUSUAL;
    }

    /** Decodes the last field; gives where the next line begins, or {@link #UNUSUAL}. */
    private int last(int row, byte[] bytes, int from) {
        int field = decoders.length - 1;
        int end = from;
        while (bytes[end] != '\n') {
            if (bytes[end] == separator) {
                return UNUSUAL;
            }
            end++;
        }
        int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        int state = targets[field] != NOT_CODED && to == from + 1
                ? ofByte[field * CodedField.BYTES + (bytes[from] & 0xff)]
                : CodedField.UNKNOWN;
        if (state >= 0) {
            targets[field][row] = (byte) state;
        } else if (!decoders[field].decode(row, bytes, from, to)) {
            return UNUSUAL;
        }
        return fields.end(bytes, respondentFrom, respondentTo) ? end + 1 : UNUSUAL;
    }

    /** Whether the line last decoded is a respondent's; if not, nothing of it may be used. */
    boolean taken() {
        return fields.taken();
    }

    /** Where the line behind an empty one begins; the place itself when the line there is not empty. */
    static int emptyLine(byte[] bytes, int from, int to) {
        int end = bytes[from] == '\r' && from + 1 < to ? from + 1 : from;
        return bytes[end] == '\n' ? end + 1 : from;
    }

    /** Where the line behind this one begins. */
    static int lineEnd(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != '\n') {
            end++;
        }
        return Math.min(to, end + 1);
    }

    /** The texts of the fields of a line that ends with LF, CRLF or nothing. */
    static List<String> texts(byte[] bytes, int from, int to, byte separator) {
        int end = to;
        if (end > from && bytes[end - 1] == '\n') {
            end--;
            if (end > from && bytes[end - 1] == '\r') {
                end--;
            }
        }
        List<String> texts = new ArrayList<>();
        int start = from;
        for (int i = from; i < end; i++) {
            if (bytes[i] == separator) {
                texts.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        texts.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        return texts;
    }
}
