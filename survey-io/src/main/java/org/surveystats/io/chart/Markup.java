package org.surveystats.io.chart;

import java.math.BigDecimal;
import org.surveystats.text.Decimals;

/** Elements of SVG as text. Everything that comes from outside passes through {@link #escape}. */
final class Markup {
    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder text = new StringBuilder();

    /** Adds an element without content; attributes are names and values in turn. */
    Markup empty(String name, Object... attributes) {
        start(name, attributes);
        text.insert(text.length() - 1, '/');
        return newLine();
    }

    /** Adds an element with text. */
    Markup element(String name, String content, Object... attributes) {
        start(name, attributes);
        text.append(escape(content));
        return end(name);
    }

    Markup start(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value instanceof Number number ? number(number.doubleValue()) : escape(value.toString()))
                    .append('"');
        }
        text.append('>');
        return this;
    }

    Markup end(String name) {
        return endInline(name).newLine();
    }

    /** Ends an element inside text, where a line break would be a space. */
    Markup endInline(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    Markup content(String content) {
        text.append(escape(content));
        return this;
    }

    Markup newLine() {
        text.append('\n');
        return this;
    }

    Markup append(Markup other) {
        text.append(other.text);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A coordinate: two decimals at most, the same on every machine. */
    static String number(double value) {
        BigDecimal rounded = Decimals.rounded(value, 2);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * The text with the characters of XML's own escaped. Those that XML forbids, and those that turn the direction of
     * all that follows, are replaced by U+FFFD.
     */
    static String escape(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
        boolean halfOfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean notCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
        boolean override = c >= 0x202a && c <= 0x202e;
        return !control && !halfOfPair && !notCharacter && !override;
    }
}
