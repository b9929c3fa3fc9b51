package org.surveystats.text;

import java.util.regex.Pattern;

/** Sentences for a screen of 80 columns. */
public final class Paragraph {
    private static final Pattern SPACE = Pattern.compile(" (?!%)");
    private static final int WIDTH = 80;
    private static final String INDENT = "    ";

    private Paragraph() {}

    /**
     * A text in lines of at most 80 characters, broken at spaces; later lines are indented by four. A space before a
     * per cent sign breaks no line, and a word that is longer than a line has one of its own. Control characters are
     * replaced as in {@link Excerpt}.
     *
     * @param text words with single spaces between them
     * @return the lines, without a line feed at the end
     */
    public static String of(String text) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : SPACE.splitAsStream(Excerpt.printable(text)).toList()) {
            boolean fits = width + 1 + word.length() <= WIDTH;
            String before = width == 0 ? "" : fits ? " " : "\n" + INDENT;
            lines.append(before).append(word);
            width = (width == 0 || fits ? width + before.length() : INDENT.length()) + word.length();
        }
        return lines.toString();
    }
}
