package org.surveystats.io.json;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surveystats.text.Decimals;

/**
 * Prints maps, lists, text, numbers and flags as JSON. What fits on one line is on one line, so that an answer option
 * reads as one; everything else gets a line for each field or element.
 */
final class JsonPrinter {
    private static final int LINE = 120;
    private static final String INDENT = "  ";

    private JsonPrinter() {}

    /**
     * The document with a line end behind it.
     *
     * @throws IllegalArgumentException if it is too large or too deep or a text is too long or has half of a surrogate
     *     pair
     */
    static String print(Map<String, ?> document, JsonLimits limits) {
        long tokens = tokens(document, 0, limits);
        if (tokens > limits.tokens()) {
            throw new IllegalArgumentException("document must have at most " + limits.tokens() + " tokens: " + tokens);
        }
        StringBuilder out = new StringBuilder();
        block(out, document, INDENT);
        String text = out.append('\n').toString();
        long bytes = JsonDocument.bytes(text);
        if (bytes > limits.bytes()) {
            throw new IllegalArgumentException("document must have at most " + limits.bytes() + " bytes: " + bytes);
        }
        return text;
    }

    /** The number of tokens of a value that can be read again. */
    private static long tokens(Object value, int above, JsonLimits limits) {
        if (value instanceof String text) {
            requireReadable(text, limits);
        }
        if (!isContainer(value)) {
            return 1;
        }
        if (above == limits.depth()) {
            throw new IllegalArgumentException("document must be at most " + limits.depth() + " levels deep");
        }
        long tokens = 2;
        if (value instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                requireReadable((String) field.getKey(), limits);
                tokens += 1 + tokens(field.getValue(), above + 1, limits);
            }
        } else {
            for (Object element : (List<?>) value) {
                tokens += tokens(element, above + 1, limits);
            }
        }
        return tokens;
    }

    private static void requireReadable(String text, JsonLimits limits) {
        if (text.length() > limits.textCharacters()) {
            throw new IllegalArgumentException(
                    "text must have at most " + limits.textCharacters() + " characters: " + text.length());
        }
        if (broken(text)) {
            throw new IllegalArgumentException("text must be without half of a surrogate pair: " + quoted(text));
        }
    }

    /** Any text as JSON. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (unseen(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    /** Whether a text has half of a surrogate pair, which has no form in UTF-8. */
    static boolean broken(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /** Characters that no reader sees, and halves of characters. */
    private static boolean unseen(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    }

    private static void block(StringBuilder out, Object container, String indent) {
        boolean map = container instanceof Map<?, ?>;
        out.append(map ? '{' : '[');
        String before = "\n";
        for (Object part : parts(container)) {
            out.append(before).append(indent);
            int lineEnd = out.length() - indent.length() + LINE;
            Object value = named(out, part);
            int at = out.length();
            if (!inline(out, value, isContainer(value) ? lineEnd : Integer.MAX_VALUE)) {
                out.setLength(at);
                block(out, value, indent + INDENT);
            }
            before = ",\n";
        }
        out.append('\n').append(indent, INDENT.length(), indent.length()).append(map ? '}' : ']');
    }

    private static boolean isContainer(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>;
    }

    /** The fields or the elements. */
    private static Collection<?> parts(Object container) {
        return container instanceof Map<?, ?> fields ? fields.entrySet() : (List<?>) container;
    }

    /** Prints the name if it is a field, and returns its value. */
    private static Object named(StringBuilder out, Object part) {
        if (part instanceof Map.Entry<?, ?> field) {
            out.append(quoted((String) field.getKey())).append(": ");
            return field.getValue();
        }
        return part;
    }

    /**
     * Prints a value on one line, as much of it as fits before an end, and the number or text that goes beyond.
     *
     * @return whether all of it fits before the end
     */
    private static boolean inline(StringBuilder out, Object value, int end) {
        if (isContainer(value)) {
            boolean map = value instanceof Map<?, ?>;
            out.append(map ? '{' : '[');
            String before = "";
            for (Object part : parts(value)) {
                out.append(before);
                if (!inline(out, named(out, part), end)) {
                    return false;
                }
                before = ", ";
            }
            out.append(map ? '}' : ']');
        } else if (value instanceof String text) {
            out.append(quoted(text));
        } else {
            out.append(value instanceof Double number ? number(number) : value.toString());
        }
        return out.length() <= end;
    }

    /** The shortest decimal; only a negative zero needs its sign and point to come back as it was. */
    private static String number(double value) {
        return value == 0 && 1 / value < 0 ? "-0.0" : Decimals.full(value);
    }
}
