package org.surveystats.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes lines of bytes, field by field, without making texts of them. Whatever is unusual in a line is left to the decoder
 * of texts, which also finds out what is wrong: this one never says so itself.
 */
final class LineDecoder {
    /** What {@link #decode} gives for a line that must be decoded by its texts. */
    static final int UNUSUAL = -1;

    private static final byte[] NOT_CODED = {};

    private final byte separator;
    private final FieldDecoder[] decoders;
    private final RespondentIds respondents;
    private final int respondentAt;
    private int respondentFrom;
    private int respondentTo;

    /** Where the states of coded fields go, {@link #NOT_CODED} for the other fields. */
    private final byte[][] targets;

    /** The tables of {@link CodedField}, one behind the other, so that the loop over the fields calls nothing. */
    private final byte[] ofByte;

    private final byte[] ofDigits;

    /**
     * A decoder of lines.
     *
     * @param decoders by field, null where nobody asks for it
     * @param respondentAt the field of the respondent's identity, negative when there is none
     */
    LineDecoder(byte separator, FieldDecoder[] decoders, int respondentAt, RespondentIds respondents) {
        this.separator = separator;
        this.decoders = decoders.clone();
        this.respondentAt = respondentAt;
        this.respondents = respondents;
        targets = new byte[decoders.length][];
        ofByte = new byte[decoders.length * CodedField.BYTES];
        ofDigits = new byte[decoders.length * CodedField.DIGIT_PAIRS];
        for (int field = 0; field < decoders.length; field++) {
            FieldDecoder decoder = decoders[field] == null ? FieldDecoder.IGNORED : decoders[field];
            targets[field] = NOT_CODED;
            if (field == respondentAt) {
                decoder = decoder.and((row, bytes, from, to) -> identity(bytes, from, to));
            } else if (decoder instanceof CodedField coded) {
                targets[field] = coded.target();
                byte[] states = coded.ofByte().clone();
                // A cell of which only the separator stands there is blank.
                states[separator] = CodedColumn.BLANK;
                System.arraycopy(states, 0, ofByte, field * CodedField.BYTES, CodedField.BYTES);
                System.arraycopy(coded.ofDigits(), 0, ofDigits, field * CodedField.DIGIT_PAIRS, CodedField.DIGIT_PAIRS);
            }
            this.decoders[field] = decoder;
        }
    }

    private boolean identity(byte[] bytes, int from, int to) {
        respondentFrom = from;
        respondentTo = to;
        return CellText.isBare(bytes, from, to);
    }

    /**
     * Decodes a line that ends with a line feed.
     *
     * @return where the next line begins, or {@link #UNUSUAL}
     */
    int decode(int row, byte[] bytes, int from) {
        int last = decoders.length - 1;
        int at = from;
        for (int field = 0; field < last; field++) {
            byte[] target = targets[field];
            if (target != NOT_CODED) {
                int first = bytes[at];
                int state = ofByte[field * CodedField.BYTES + (first & 0xff)];
                int end = first == separator ? at : at + 1;
                if (state != CodedField.UNKNOWN && bytes[end] == separator) {
                    target[row] = (byte) state;
                    at = end + 1;
                    continue;
                }
                int tens = first - '0';
                int ones = tens < 0 || tens > 9 ? -1 : bytes[at + 1] - '0';
                if (ones >= 0 && ones <= 9 && bytes[at + 2] == separator) {
                    state = ofDigits[field * CodedField.DIGIT_PAIRS + 10 * tens + ones];
                    if (state == CodedField.UNKNOWN) {
                        return UNUSUAL;
                    }
                    target[row] = (byte) state;
                    at += 3;
                    continue;
                }
            }
            int end = at;
            while (bytes[end] != separator) {
                if (bytes[end] == '\n') {
                    return UNUSUAL;
                }
                end++;
            }
            if (!decoders[field].decode(row, bytes, at, end)) {
                return UNUSUAL;
            }
            at = end + 1;
        }
        return last(row, bytes, at);
    }

    private int last(int row, byte[] bytes, int from) {
        int end = from;
        while (bytes[end] != '\n') {
            if (bytes[end] == separator) {
                return UNUSUAL;
            }
            end++;
        }
        int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        if (!decoders[decoders.length - 1].decode(row, bytes, from, to)) {
            return UNUSUAL;
        }
        boolean known = respondentAt >= 0 && !respondents.add(bytes, respondentFrom, respondentTo);
        return known ? UNUSUAL : end + 1;
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
