package org.surveystats.io.table;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as the cells of a workbook hold them. What XML has no form for, control characters and halves of surrogate
 * pairs for example, is written {@code _xHHHH_}, the escape of the format that spreadsheet programs read back; a text
 * that looks like one has its first character escaped. So texts that differ differ in a workbook.
 */
final class CellText {
    private static final String ELLIPSIS = "\u2026";
    private static final Pattern CODE = Pattern.compile("_x[0-9A-Fa-f]{4}");
    private static final int CODE_LENGTH = 6;

    private CellText() {}

    /** The text, or the beginning of it and an ellipsis where it would be longer than a cell holds. */
    static String of(String text, int longest) {
        StringBuilder cell = new StringBuilder(Math.min(text.length(), longest));
        int whole = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isXml(character) && !beginsEscape(text, i)) {
                cell.appendCodePoint(character);
            } else {
                cell.append(String.format(Locale.ROOT, "_x%04X_", character));
            }
            if (cell.length() > longest) {
                cell.setLength(whole);
                return cell.append(ELLIPSIS).toString();
            }
            if (cell.length() < longest) {
                whole = cell.length();
            }
            i += Character.charCount(character);
        }
        return cell.toString();
    }

    /**
     * Whether a reader would take what is written from here on for an escape; that of the next character begins with a
     * line.
     */
    private static boolean beginsEscape(String text, int at) {
        int end = at + CODE_LENGTH;
        return text.charAt(at) == '_'
                && end < text.length()
                && CODE.matcher(text.substring(at, end)).matches()
                && (text.charAt(end) == '_' || !isXml(text.codePointAt(end)));
    }

    /** The characters of XML 1.0. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xfffe)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
