package org.surveystats.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.surveystats.decoding.InvalidSourceException;

/**
 * Collects the fields of a row into one list that is used again for the next row. Most cells of a survey are one or two
 * digits, so their texts are made once.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<List<String>> {
    private static final int ASCII = 128;
    private static final String[] SHORT = shortTexts();

    private final String source;
    private final List<String> fields = new ArrayList<>();
    private final List<String> view = Collections.unmodifiableList(fields);
    private final long linesBefore;
    private final CsvLimits limits;
    private int characters;

    RowHandler(String source, long firstLine, CsvLimits limits) {
        this.source = source;
        this.linesBefore = firstLine - 1;
        this.limits = limits;
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
        if (length > limits.fieldCharacters()) {
            throw tooLarge("fields of at most " + limits.fieldCharacters() + " characters", "fieldCharacters");
        }
        if (characters > limits.rowCharacters()) {
            throw tooLarge("at most " + limits.rowCharacters() + " characters", "rowCharacters");
        }
        if (index >= limits.fields()) {
            throw tooLarge("at most " + limits.fields() + " fields", "fields");
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

    /** What to throw when the reader gives a field up. */
    InvalidSourceException endlessField() {
        return tooLarge(
                "fields of at most " + limits.fieldCharacters() + " characters, every quotation mark closed",
                "fieldCharacters");
    }

    private InvalidSourceException tooLarge(String allowed, String limit) {
        return limits.tooLarge(source, line(), allowed, limit);
    }

    @Override
    protected List<String> buildRecord() {
        return view;
    }
}
