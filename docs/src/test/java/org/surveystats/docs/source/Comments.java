package org.surveystats.docs.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The lines that comments are on. A reader of its own, as the parsers of the JDK pass over all comments but javadoc.
 */
final class Comments {
    private final String text;
    private final TreeSet<Integer> lines = new TreeSet<>();
    private int next;
    private int line = 1;

    private Comments(String text) {
        this.text = text;
    }

    /** Those comment lines that are longer than the width, as {@code file:line: length}. */
    static List<String> beyond(int width, JavaSource source) {
        Comments comments = new Comments(source.text());
        comments.readAll();
        List<String> lines = source.text().lines().toList();
        List<String> beyond = new ArrayList<>();
        for (int number : comments.lines) {
            String line = lines.get(number - 1);
            int length = line.codePointCount(0, line.length());
            if (length > width) {
                beyond.add(source.name() + ":" + number + ": " + length + " columns");
            }
        }
        return beyond;
    }

    private void readAll() {
        while (next < text.length()) {
            if (text.startsWith("//", next)) {
                lines.add(line);
                skipTo("\n", false);
            } else if (text.startsWith("/*", next)) {
                int first = line;
                skipTo("*/", false);
                for (int number = first; number <= line; number++) {
                    lines.add(number);
                }
            } else if (text.startsWith("\"\"\"", next)) {
                skipTo("\"\"\"", true);
            } else if (text.charAt(next) == '"' || text.charAt(next) == '\'') {
                skipTo(text.substring(next, next + 1), true);
            } else {
                step();
            }
        }
    }

    /** Behind the next end of what begins here; in strings a backslash takes the meaning from what follows it. */
    private void skipTo(String end, boolean escapes) {
        for (int i = end.equals("\n") ? 0 : Math.max(end.length(), 1); i > 0; i--) {
            step();
        }
        while (next < text.length() && !text.startsWith(end, next)) {
            if (escapes && text.charAt(next) == '\\') {
                step();
            }
            step();
        }
        if (!end.equals("\n")) {
            for (int i = end.length(); i > 0; i--) {
                step();
            }
        }
    }

    private void step() {
        if (next < text.length() && text.charAt(next) == '\n') {
            line++;
        }
        next++;
    }
}
