package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks text into lines. SVG does not wrap, and asking the fonts of a machine would make every machine draw another
 * picture, so widths are estimated, rather too wide than too narrow.
 */
final class TextFit {
    private static final String NARROW = "iljtfrI.,:;'|!()[] \u00a0";
    private static final String WIDE = "mwMW%@+\u2212\u0175\u0174";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String ELLIPSIS = "\u2026";

    /** The most characters of a text in a drawing: fitting takes time that grows with the square of a word. */
    static final int LONGEST = 4000;

    /**
     * Lines of a text.
     *
     * @param lines the lines, none for a blank text
     * @param shortened whether the text was longer
     */
    record Lines(List<String> lines, boolean shortened) {}

    private TextFit() {}

    static double width(String text, TextStyle style) {
        double em = text.codePoints().mapToDouble(TextFit::em).sum();
        return em * style.size() * (style.bold() ? 1.15 : 1);
    }

    private static double em(int character) {
        if (isMark(character)) {
            return 0;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.95;
        }
        if (character >= 0x2e80) {
            return 1.05;
        }
        return character >= 'A' && character <= 'Z' ? 0.72 : 0.61;
    }

    /** Whether a character belongs to the one before, from which it must not be parted. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    /** The beginning of a text that is too long for any drawing, and an ellipsis. */
    static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 2));
        return text.substring(0, LONGEST - (pair ? 2 : 1)) + ELLIPSIS;
    }

    static Lines wrap(String whole, double width, TextStyle style, int most) {
        String text = bounded(whole);
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACES.splitAsStream(text.strip()).toList()) {
            String rest = word;
            while (!rest.isEmpty()) {
                String longer = line.isEmpty() ? rest : line + " " + rest;
                if (width(longer, style) <= width) {
                    line = longer;
                    rest = "";
                } else if (line.isEmpty()) {
                    int end = fitting(rest, width, style);
                    lines.add(rest.substring(0, end));
                    rest = rest.substring(end);
                } else {
                    lines.add(line);
                    line = "";
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        if (lines.size() <= most) {
            return new Lines(List.copyOf(lines), false);
        }
        String last = lines.get(most - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS, style) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        lines.set(most - 1, last.stripTrailing() + ELLIPSIS);
        return new Lines(List.copyOf(lines.subList(0, most)), true);
    }

    /** How much of a word fits, one character at least. */
    private static int fitting(String word, double width, TextStyle style) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (!isMark(word.codePointAt(end)) && width(word.substring(0, next), style) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
