package org.surveystats.text;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text that came from outside, made fit for a message: short, on one line, without characters that act on a terminal. */
public final class Excerpt {
    private static final int LONGEST = 40;
    private static final int MOST_LISTED = 60;
    private static final char REPLACEMENT = '\ufffd';
    private static final char ELLIPSIS = '\u2026';

    private Excerpt() {}

    /**
     * At most 40 characters of a text. Control characters, line separators, characters that turn the direction of writing
     * and halves of surrogate pairs are replaced by U+FFFD.
     *
     * @param text any text
     * @return the text, or its beginning and an ellipsis
     */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * At most so many characters of a text, made fit in the same way.
     *
     * @param text any text
     * @param longest how many characters at the most, 1 or more
     * @return the text, or its beginning and an ellipsis
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return visible(text);
        }
        int end = longest - 1;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return visible(text.substring(0, end)) + ELLIPSIS;
    }

    /**
     * At most 60 elements of a list, each made fit in the same way.
     *
     * @param elements what a message lists, for example the known ids
     * @return the elements in brackets, followed by how many more there are
     */
    public static String of(Collection<?> elements) {
        String shown = elements.stream()
                .limit(MOST_LISTED)
                .map(element -> of(element.toString()))
                .collect(Collectors.joining(", "));
        int more = elements.size() - MOST_LISTED;
        return "[" + shown + (more > 0 ? ", " + more + " more" : "") + "]";
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(acts(c) ? REPLACEMENT : c));
        return shown.toString();
    }

    private static boolean acts(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
