package org.surveystats.text;

import java.util.Set;

/**
 * White space of every kind: what Java and Unicode call a space, no-break and thin ones included, line breaks, and
 * characters that show nothing at all, such as zero-width spaces, byte-order marks, soft hyphens and marks of the
 * direction of writing. Files that were copied from pages and spreadsheets have them around codes, where no reader sees
 * them.
 */
public final class WhiteSpace {
    private static final int NEXT_LINE = 0x85;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final Set<Integer> HANGUL_FILLERS = Set.of(0x115f, 0x1160, 0x3164, 0xffa0);

    private static final Set<Integer> SIGNS = Set.of(0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd);

    private WhiteSpace() {}

    /**
     * Whether a character is white space of any kind. Other control characters, such as U+0000, are not: they are
     * damage, which must stay visible.
     *
     * @param codePoint the character
     * @return true for spaces, tabs, line breaks and what shows nothing
     */
    public static boolean is(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7f) {
            return false;
        }
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == NEXT_LINE
                || codePoint == BRAILLE_BLANK
                || HANGUL_FILLERS.contains(codePoint)
                || (Character.getType(codePoint) == Character.FORMAT && !isVisibleFormat(codePoint));
    }

    /**
     * Visible signs that Unicode counts among the format characters, such as the Arabic number sign.
     */
    private static boolean isVisibleFormat(int c) {
        return (c >= 0x600 && c <= 0x605) || (c >= 0x13430 && c <= 0x1343f) || SIGNS.contains(c);
    }

    /**
     * A text without the white space at its ends.
     *
     * @param text any text
     * @return the text itself when there is none, an empty text when there is nothing else
     */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && is(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /**
     * A text as it is read aloud: one space for white space of whatever kind and length, none at the ends, and nothing
     * for characters within that show nothing, such as zero-width spaces.
     *
     * @param text any text
     * @return the text itself when there is nothing to fold
     */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean apart = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!is(c)) {
                if (apart && folded.length() > 0) {
                    folded.append(' ');
                }
                folded.appendCodePoint(c);
                apart = false;
            } else {
                apart |= Character.getType(c) != Character.FORMAT;
            }
        }
        return folded.toString();
    }

    /**
     * A text without any white space.
     *
     * @param text any text
     * @return the other characters in order
     */
    public static String remove(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints().filter(c -> !is(c)).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
