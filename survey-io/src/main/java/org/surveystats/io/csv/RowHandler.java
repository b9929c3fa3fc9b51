package org.surveystats.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.surveystats.response.InvalidResponsesException;

/**
 * Collects the fields of a row into one list that is used again for the next row. Most cells of a survey are one or two
 * digits, so their texts are made once.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<List<String>> {
    static final int LONGEST_FIELD = 1 << 20;
    static final int LONGEST_ROW = 1 << 22;
    static final int MOST_FIELDS = 1 << 14;

    private static final int ASCII = 128;
    private static final String[] SHORT = shortTexts();

    private final String source;
    private final List<String> fields = new ArrayList<>();
    private final List<String> view = Collections.unmodifiableList(fields);
    private final long linesBefore;
    private int characters;

    RowHandler(String source, long firstLine) {
        this.source = source;
        this.linesBefore = firstLine - 1;
    }

    private static String[] shortTexts() {
        String[] texts = new String[ASCII * ASCII];
        for (int c = 0; c < ASCII; c++) {
            texts[c] = String.valueOf((char) c);
        }
        for (char tens = '0'; tens <= '9'; tens++) {
            for (char ones = '0'; ones <= '9'; ones++) {
                texts[tens * ASCII + ones] = "" + tens + ones;
            }
        }
        return texts;
    }

    long line() {
        return linesBefore + getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields.clear();
        characters = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        characters += length;
        if (length > LONGEST_FIELD) {
            throw tooLarge("fields of at most " + LONGEST_FIELD + " characters");
        }
        if (characters > LONGEST_ROW) {
            throw tooLarge("at most " + LONGEST_ROW + " characters");
        }
        if (index >= MOST_FIELDS) {
            throw tooLarge("at most " + MOST_FIELDS + " fields");
        }
        fields.add(text(buffer, offset, length));
    }

    private static String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length <= 2) {
            int last = buffer[offset + length - 1];
            int first = length == 1 ? 0 : buffer[offset];
            // First a zero character and length 2 would collide with the texts of one character.
            if (last < ASCII && first < ASCII && (length == 1 || first > 0)) {
                String made = SHORT[first * ASCII + last];
                if (made != null) {
                    return made;
                }
            }
        }
        return new String(buffer, offset, length);
    }

    private InvalidResponsesException tooLarge(String allowed) {
        return new InvalidResponsesException(source, "line " + line() + " must have " + allowed);
    }

    @Override
    protected List<String> buildRecord() {
        return view;
    }
}
