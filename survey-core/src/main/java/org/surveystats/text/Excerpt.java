package org.surveystats.text;

import java.util.Collection;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Text that came from outside, made fit for a message: short, on one line, without characters that act on a terminal.
 * What cannot be seen is named, so that texts that look alike can be distinguished: {@code T00<U+00A0>} ends with a
 * no-break space.
 */
public final class Excerpt {
    private static final int LONGEST = 40;
    private static final int MOST_LISTED = 60;
    private static final String REPLACEMENT = "\ufffd";
    private static final String ELLIPSIS = "\u2026";

    private Excerpt() {}

    /**
     * At most 40 characters of a text. Control characters, line separators, spaces other than the ordinary one,
     * characters without width, those that turn the direction of writing and halves of surrogate pairs are named, as
     * {@code <U+200B>}.
     *
     * @param text any text
     * @return the text, or its beginning and an ellipsis
     */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * At most a given number of characters of a text, made fit in the same way.
     *
     * @param text any text
     * @param longest the most characters, names of characters included, 1 or more
     * @return the text, or its beginning and an ellipsis
     */
    public static String of(String text, int longest) {
        return cut(text, longest, Excerpt::named);
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

    /**
     * A text made fit for tables and sentences: characters that act on a terminal are each replaced by U+FFFD, and
     * spaces of every width stay.
     *
     * @param text any text
     * @return the text, as long as it was
     */
    public static String printable(String text) {
        return printable(text, Integer.MAX_VALUE);
    }

    /**
     * At most a given number of characters of a text, made fit for tables.
     *
     * @param text any text
     * @param longest the most characters, 1 or more
     * @return the text, or its beginning and an ellipsis
     */
    public static String printable(String text, int longest) {
        return cut(text, longest, c -> acts(c) ? REPLACEMENT : Character.toString(c));
    }

    private static String cut(String text, int longest, IntFunction<String> shown) {
        StringBuilder cut = new StringBuilder(Math.min(text.length(), longest));
        int whole = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            cut.append(shown.apply(character));
            if (cut.length() > longest) {
                cut.setLength(whole);
                return cut.append(ELLIPSIS).toString();
            }
            if (cut.length() < longest) {
                whole = cut.length();
            }
            i += Character.charCount(character);
        }
        return cut.toString();
    }

    private static String named(int character) {
        boolean space = Character.getType(character) == Character.SPACE_SEPARATOR && character != ' ';
        return acts(character) || space
                ? String.format(Locale.ROOT, "<U+%04X>", character)
                : Character.toString(character);
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
